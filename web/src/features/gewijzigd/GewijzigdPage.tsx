// SPDX-License-Identifier: EUPL-1.2
// What others changed since the reader last saw it: per dossier what happened, in sentences.
import { useSyncExternalStore } from 'react';
import { useNounWord } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Fact, JsonRecord, Page } from '../../api/wire';
import { Link } from '../../app/router';
import { forgetSeen, onSeen, ownerOf, readSeen, sawAll } from '../../app/seen';
import { useSession } from '../../app/session';
import { ObjectNumber } from '../../components/marks';
import { Empty, PageTitle, useAnnounce } from '../../components/page';
import { t } from '../../i18n';
import { moment } from '../../i18n/format';
import './gewijzigd.css';

/** Rows shown at once; the others follow as these are read. */
const SHOWN = 30;

const textOf = (record: JsonRecord | undefined, ...names: string[]): string => {
  const found = names.map((name) => record?.[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
};

function FactLine({ fact }: { fact: Fact }) {
  return (
    <li>
      <time dateTime={fact.op}>{moment(fact.op)}</time>
      {fact.partij ? ` · ${fact.partij}` : ''}
      <br />
      {fact.zin}
    </li>
  );
}

function Dossier({ address, seen }: { address: string; seen: number | undefined }) {
  const noun = useNounWord(address.split('/')[0] ?? '');
  const { data } = useResource<JsonRecord>(`/${address}`);
  const course = useResource<Page<Fact>>(`/${address}/verloop`);
  const facts = course.data?.items ?? [];
  const fresh = seen === undefined ? facts.slice(-1) : facts.filter((fact) => (fact.versie ?? 0) > seen);
  const number = textOf(data, 'nummer');
  return (
    <li>
      <span className="facts-row">
        <span className="quiet">{noun}</span>
        {number ? <ObjectNumber>{number}</ObjectNumber> : null}
      </span>
      <h2>
        <Link className="quiet-link" to={`/${address}`}>
          {textOf(data, 'titel', 'zin', 'naam', 'schuurt', 'vraag', 'tekst') || noun || address.split('/')[0]}
        </Link>
      </h2>
      {seen === undefined ? <p className="quiet small">{t('gewijzigd.nieuw')}</p> : null}
      <ul>
        {fresh.map((fact, index) => (
          <FactLine key={fact.versie ?? index} fact={fact} />
        ))}
      </ul>
    </li>
  );
}

/** The page. */
export default function GewijzigdPage() {
  const { session } = useSession();
  const owner = ownerOf(session);
  const announce = useAnnounce();
  const seen = useSyncExternalStore(onSeen, () => readSeen(owner));
  const addresses = Object.keys(seen.gewijzigd).reverse();
  return (
    <>
      <PageTitle>{t('gewijzigd.titel')}</PageTitle>
      <p className="lead quiet">{t('gewijzigd.uitleg')}</p>
      {seen.meer ? <p>{t('gewijzigd.meer')}</p> : null}
      {addresses.length === 0 ? (
        <Empty>{t('gewijzigd.leeg')}</Empty>
      ) : (
        <ol className="plain-list changed">
          {addresses.slice(0, SHOWN).map((address) => (
            <Dossier key={address} address={address} seen={seen.gezien[address]} />
          ))}
        </ol>
      )}
      {addresses.length > 0 || seen.meer ? (
        <p>
          <button type="button" className="button-link secondary" onClick={() => void sawAll(owner)}>
            {t('gewijzigd.alles')}
          </button>
        </p>
      ) : null}
      <p className="quiet small">
        {t('gewijzigd.bewaard')}{' '}
        <button type="button" className="plain-button" onClick={() => void forgetSeen(owner).then(() => announce(t('gewijzigd.vergeten')))}>
          {t('gewijzigd.vergeet')}
        </button>
      </p>
    </>
  );
}
