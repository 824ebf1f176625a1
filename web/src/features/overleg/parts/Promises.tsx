// SPDX-License-Identifier: EUPL-1.2
// Promises: who, what, to whom, by when. A day that passed is a plain fact; how often one was reopened stands beside it.
import type { Toezegging } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import { Status, Term, type Tone } from '../../../components/marks';
import { Empty } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Content } from '../model';
import { type Doing, PartActs } from './PartActs';

const TONES: Readonly<Record<string, Tone>> = { nagekomen: 'goed' };

function Reasons({ promise }: { promise: Toezegging }) {
  const organisations = useName('organisatie');
  const lapse = promise.vervalredenen ?? [];
  return (
    <>
      {promise.hoe ? <p>{t('toezegging.hoe', { hoe: promise.hoe })}</p> : null}
      {promise.heropend > 0 ? <p>{t('toezegging.heropend', { n: promise.heropend, reden: promise.heropendOmdat ?? '' })}</p> : null}
      {lapse.map((one) => (
        <p key={one.organisatie}>{t('toezegging.vervalt', { wie: organisations(one.organisatie), reden: one.reden })}</p>
      ))}
    </>
  );
}

function PromiseCard({ promise, item, doing }: { promise: Toezegging; item?: string; doing: Doing }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const { invoer } = promise;
  const name = (id: string) => organisations(id);
  const day = longDate(promise.termijn.vervaltOp);
  return (
    <li className="card">
      <h3>{invoer.wat}</h3>
      <p className="facts-row">
        <span>{t('toezegging.vanAan', { van: name(invoer.wie), aan: name(invoer.aan) })}</span>
        <Status tone={TONES[promise.stand] ?? 'stil'}>{words.code('toezeggingstand', promise.stand)}</Status>
        <Term late={promise.verlopen}>{t(promise.verlopen ? 'toezegging.liepTot' : 'toezegging.uiterlijk', { dag: day })}</Term>
      </p>
      {invoer.onderVoorbehoud ? <p>{t('toezegging.voorbehoud', { waarvan: invoer.onderVoorbehoud })}</p> : null}
      {item ? <p className="small quiet">{t('toezegging.bijPunt', { punt: item })}</p> : null}
      <Reasons promise={promise} />
      <PartActs {...doing} field="toezegging" id={promise.id} about={invoer.wat} />
    </li>
  );
}

/** All promises of a meeting, in the order in which they were made. */
export function Promises({ content, doing }: { content: Content; doing: Doing }) {
  const promises = content.toezeggingen ?? [];
  if (promises.length === 0) return <Empty>{t('toezegging.leeg')}</Empty>;
  return (
    <ul className="plain-list cards">
      {promises.map((promise) => (
        <PromiseCard key={promise.id} promise={promise} doing={doing} item={content.punten?.find((one) => one.id === promise.invoer.punt)?.invoer.titel} />
      ))}
    </ul>
  );
}
