// SPDX-License-Identifier: EUPL-1.2
// On the page of an agreement or arrangement: whether it is public, and where the parties release it.
import type { Publicatiesoort } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import type { Page, PossibleAct } from '../../api/wire';
import { Link, navigate } from '../../app/router';
import { ActSheet, useActSheet } from '../../components/acts';
import { Button } from '../../components/button';
import { DoorList } from '../../components/ClosedDoors';
import { PhaseMark } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';

interface PublicationRow {
  id: string;
  nummer: string;
  fase: string;
  stand: number;
}

function Begin({ kind, id, subject }: { kind: Publicatiesoort; id: string; subject: string }) {
  const acts = useResource<Page<PossibleAct>>('/mogelijke-handelingen?soort=publicatie');
  const sheet = useActSheet(() => undefined);
  const items = acts.data?.items ?? [];
  return (
    <>
      <p className="quiet">{t('openbaar.nogNiet')}</p>
      <div className="answer not-printed">
        {items
          .filter((act) => act.toegestaan)
          .map((act) => (
            <Button key={act.handeling} appearance="secondary-action-button" onClick={() => sheet.start({ act, given: { soort: kind, onderwerp: id } })}>
              {act.label}
            </Button>
          ))}
      </div>
      <DoorList doors={items.flatMap(({ label, weigering }) => (weigering ? [{ labels: [label], refusal: weigering }] : []))} />
      <ActSheet started={sheet.started} target={{ meervoud: 'publicaties' }} subject={subject} onDone={(receipt) => navigate(`/publicaties/${receipt.id}`)} onClose={sheet.close} />
    </>
  );
}

/** The section. */
export function Publication({ kind, id, subject }: { kind: Publicatiesoort; id: string; subject: string }) {
  const found = useResource<Page<PublicationRow>>(`/publicaties?onderwerp=${id}`);
  const publication = found.data?.items[0];
  if (!found.data) return null;
  return (
    <Section id="openbaar" title={t('openbaar.vrijgeven')} className="not-printed">
      {publication ? (
        <p>
          <PhaseMark noun="publicatie" phase={publication.fase} />. {t(publication.stand > 0 ? 'openbaar.heeftPagina' : 'openbaar.wachtOpZijde')} <Link to={`/publicaties/${publication.id}`}>{t('openbaar.naarVrijgave')}</Link>
        </p>
      ) : (
        <Begin kind={kind} id={id} subject={subject} />
      )}
    </Section>
  );
}
