// SPDX-License-Identifier: EUPL-1.2
// What was released, as everybody reads it. The parties see the same before they release it.
import { useMemo } from 'react';
import type { OpenbareDoorwerking, Publicatieeinde } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { Status } from '../../components/marks';
import { Prose } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { asGeometry } from '../../map/geometry';
import { PlaceMap } from '../../map/later';
import { effectTone, type OpenbareInhoud } from './model';
import './openbaar.css';

/** The word for where it lands, with the day on which that held. */
export function Effect({ effect }: { effect: OpenbareDoorwerking | undefined }) {
  const words = useWords();
  if (!effect) return <p className="quiet">{t('openbaar.geenDoorwerking')}</p>;
  return (
    <p>
      <Status tone={effectTone(effect.stand)}>{words.code('doorwerkingstand', effect.stand)}</Status> {effect.zin} <span className="quiet small">{t('openbaar.standVan', { dag: longDate(effect.op) })}</span>
    </p>
  );
}

/** That a side took its release back, and why. */
export function Withdrawn({ end }: { end: Publicatieeinde | undefined }) {
  const sides = useName('zijde');
  if (!end) return null;
  return (
    <div className="note" data-tone="let-op">
      <p>
        <Status tone="let-op">{t('openbaar.ingetrokken', { wie: sides(end.zijde), dag: longDate(end.op) })}</Status>
      </p>
      <p>{end.reden}</p>
    </div>
  );
}

function Place({ content }: { content: OpenbareInhoud }) {
  const spots = useMemo(() => {
    const plaats = asGeometry(content.plaats);
    return plaats ? [{ id: content.nummer, kort: content.nummer, plaats }] : [];
  }, [content]);
  if (spots.length === 0 && !content.plaatsnaam) return null;
  return (
    <>
      <h3>{t('openbaar.waar')}</h3>
      {content.plaatsnaam ? <p>{content.plaatsnaam}</p> : null}
      {spots.length > 0 ? (
        <PlaceMap spots={spots} label={t('openbaar.kaart', { titel: content.titel })} word={t('openbaar.plaats')} />
      ) : null}
    </>
  );
}

function Actions({ content }: { content: OpenbareInhoud }) {
  const organisations = useName('organisatie');
  const sides = useName('zijde');
  const rows = content.acties ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('openbaar.wieDoetWat')}</h3>
      <DataTable
        caption={t('openbaar.wieDoetWat')}
        hideCaption
        rows={rows}
        rowKey={(one) => `${one.eigenaar} ${one.wat}`}
        columns={[
          { key: 'wat', head: true, title: t('openbaar.wat'), cell: (one) => one.wat },
          { key: 'wie', title: t('openbaar.wie'), cell: (one) => organisations(one.eigenaar) },
          { key: 'voor', title: t('openbaar.voor'), cell: (one) => sides(one.ontvanger) },
          { key: 'uiterlijk', title: t('openbaar.uiterlijk'), cell: (one) => (one.uiterlijk ? longDate(one.uiterlijk) : t('openbaar.geenDag')) },
        ]}
      />
    </>
  );
}

/** Everything that was released about one agreement or arrangement. */
export function PublicContent({ content, map = true }: { content: OpenbareInhoud; map?: boolean }) {
  const words = useWords();
  const bodies = useName('gremium');
  const named = content.afspraken ?? [];
  return (
    <div className="public-content">
      <p className="lead">{content.inWoorden}</p>
      {content.type ? <p>{words.code('afspraaktype', content.type)}</p> : null}
      <p className="quiet">{content.gremium && content.vastgesteldOp ? t('openbaar.vastgesteld', { gremium: bodies(content.gremium), dag: longDate(content.vastgesteldOp) }) : t('openbaar.akkoord')}</p>
      <h3>{t('openbaar.doorwerking')}</h3>
      <Effect effect={content.doorwerking} />
      {content.inleiding ? <Prose text={content.inleiding} /> : null}
      {(content.onderdelen ?? []).map((part, index) => (
        <div key={index}>
          <h3>{words.code('afspraakdeel', part.kop)}</h3>
          <Prose text={part.tekst} />
        </div>
      ))}
      <Actions content={content} />
      {named.length > 0 ? (
        <>
          <h3>{t('openbaar.afsprakenErin')}</h3>
          <ul>
            {named.map((one) => (
              <li key={one.nummer}>
                {one.nummer} {one.titel}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {map ? <Place content={content} /> : content.plaatsnaam ? <p>{`${t('openbaar.waar')}: ${content.plaatsnaam}`}</p> : null}
    </div>
  );
}
