// SPDX-License-Identifier: EUPL-1.2
// What meetings and contacts brought for a vraagstuk: promises made at an item about it, and talk outside the bodies.
import type { ContactmomentRij, OverlegdossierRij, OverlegdossierToestand, Toezegging } from '../../../api/generated/types';
import { useCatalogueWord, useName, useWords } from '../../../api/labels';
import { useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import { Status, Term, type Tone } from '../../../components/marks';
import { Empty, Loaded, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { WithId } from '../model';

const TONES: Readonly<Record<string, Tone>> = { nagekomen: 'goed' };

/** The promises of a meeting that were made at an item about this vraagstuk. */
export function promisesAbout(content: OverlegdossierToestand, issueId: string): Toezegging[] {
  const items = new Set((content.punten ?? []).filter((item) => item.invoer.vraagstuk === issueId).map((item) => item.id));
  return (content.toezeggingen ?? []).filter(({ invoer }) => invoer.punt && items.has(invoer.punt));
}

function PromiseRow({ promise, row }: { promise: Toezegging; row: OverlegdossierRij }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const bodies = useCatalogueWord('gremium');
  return (
    <li className="card">
      <h3>{promise.invoer.wat}</h3>
      <p className="facts-row">
        <span>{t('toezegging.vanAan', { van: organisations(promise.invoer.wie), aan: organisations(promise.invoer.aan) })}</span>
        <Status tone={TONES[promise.stand] ?? 'stil'}>{words.code('toezeggingstand', promise.stand)}</Status>
        <Term late={promise.verlopen}>{t(promise.verlopen ? 'toezegging.liepTot' : 'toezegging.uiterlijk', { dag: longDate(promise.termijn.vervaltOp) })}</Term>
        <Link to={`/overleggen/${row.overleg}`}>{bodies(row.gremium) ?? row.gremium}</Link>
      </p>
    </li>
  );
}

function Meeting({ row, issueId }: { row: WithId<OverlegdossierRij>; issueId: string }) {
  const content = useResource<OverlegdossierToestand>(`/overlegdossiers/${row.id}`);
  const bodies = useCatalogueWord('gremium');
  const promises = content.data ? promisesAbout(content.data, issueId) : [];
  if (promises.length > 0) return promises.map((promise) => <PromiseRow key={promise.id} promise={promise} row={row} />);
  return (
    <li>
      <Loaded of={content}>{() => <Link to={`/overleggen/${row.overleg}`}>{t('vraagstuk.opTafelBij', { gremium: bodies(row.gremium) ?? row.gremium })}</Link>}</Loaded>
    </li>
  );
}

function Contacts({ rows }: { rows: readonly WithId<ContactmomentRij>[] }) {
  const words = useWords();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/contactmomenten/${row.id}`}>{row.waarover}</Link> <span className="small quiet">{`${words.code('contactvorm', row.vorm)}, ${longDate(row.datum)}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** Read again after every act. */
export function FromMeetings({ issueId }: { issueId: string }) {
  const meetings = useResource<Page<WithId<OverlegdossierRij>>>(`/overlegdossiers?vraagstukken=${issueId}`);
  const contacts = useResource<Page<WithId<ContactmomentRij>>>(`/contactmomenten?vraagstuk=${issueId}&sorteer=-datum`);
  const nothing = meetings.data?.items.length === 0 && contacts.data?.items.length === 0;
  return (
    <Section id="overleg" title={t('vraagstuk.uitOverleg')}>
      {nothing ? <Empty>{t('vraagstuk.uitOverlegLeeg')}</Empty> : null}
      <Loaded of={meetings}>
        {({ items }) =>
          items.length === 0 ? null : (
            <ul className="plain-list cards">
              {items.map((row) => (
                <Meeting key={row.id} row={row} issueId={issueId} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Loaded of={contacts}>{({ items }) => (items.length === 0 ? null : <Contacts rows={items} />)}</Loaded>
    </Section>
  );
}
