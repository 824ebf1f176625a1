// SPDX-License-Identifier: EUPL-1.2
// What would move when a piece began on another day. The server computes it; nothing is recorded.
import { type FormEvent, useState } from 'react';
import { ApiError, change } from '../../api/client';
import type { Jaarplan, Proefuitkomst } from '../../api/generated/types';
import type { Problem } from '../../api/wire';
import { Link } from '../../app/router';
import { Button } from '../../components/button';
import { carry } from '../../components/carried';
import { errorsByPointer } from '../../components/form/model';
import { ProblemNote, Section, useAnnounce } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { shortDate } from '../../i18n/format';
import { DayBox, dayOf, Pick } from './DayBox';
import { movable } from './model';
import { ClashTable, period } from './Tables';

/** On to where it is recorded. A meeting gets the new day along, so that only the reason has to be written. */
function Onward({ path, day }: { path: string; day: string }) {
  const meeting = path.startsWith('overleggen/');
  return (
    <p>
      {t('jaarplan.nogNiets')}{' '}
      <Link to={`/${path}`} onClick={() => meeting && carry(`verzetten ${path}`, { datum: day })}>
        {t(meeting ? 'jaarplan.legVast' : 'jaarplan.naarDossier')}
      </Link>
    </p>
  );
}

/** What moves, what clashes then and what no longer does; `way` says of which one when there are several on the page. */
export function Outcome({ found, path, day = '', way }: { found: Proefuitkomst; path: string | undefined; day?: string; way?: string }) {
  const Head = way ? 'h4' : 'h3';
  const captionOf = (text: string) => (way ? `${text}: ${way}` : text);
  const moves = found.verschuivingen ?? [];
  const added = found.nieuw ?? [];
  const gone = found.weg ?? [];
  if (moves.length === 0) return <p>{t('jaarplan.nietsSchuift')}</p>;
  return (
    <>
      <Head>{t('jaarplan.watSchuift')}</Head>
      <DataTable
        caption={captionOf(t('jaarplan.watSchuift'))}
        hideCaption
        rows={moves}
        rowKey={(one) => one.sleutel}
        columns={[
          { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => (one.wie ? `${one.naam} (${one.wie})` : one.naam) },
          { key: 'was', title: t('jaarplan.was'), cell: (one) => period(one.wasVan, one.wasTot) },
          { key: 'wordt', title: t('jaarplan.wordt'), cell: (one) => period(one.van, one.tot) },
          { key: 'waarom', title: t('jaarplan.waarom'), cell: (one) => one.zin },
        ]}
      />
      <Head>{t('jaarplan.danNiet', { n: added.length })}</Head>
      {added.length === 0 ? <p>{t('jaarplan.danNietLeeg')}</p> : <ClashTable caption={captionOf(t('jaarplan.danNiet', { n: added.length }))} clashes={added} />}
      {gone.length > 0 ? (
        <>
          <Head>{t('jaarplan.danWel', { n: gone.length })}</Head>
          <ClashTable caption={captionOf(t('jaarplan.danWel', { n: gone.length }))} clashes={gone} />
        </>
      ) : null}
      {path ? <Onward path={path} day={day} /> : null}
    </>
  );
}

/** The form and, below it, what would happen. */
export function MoveForm({ plan }: { plan: Jaarplan }) {
  const choices = movable(plan);
  const [key, setKey] = useState('');
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ outcome: Proefuitkomst; key: string; day: string }>();
  const [problem, setProblem] = useState<Problem>();
  const announce = useAnnounce();
  const chosen = choices.find((one) => one.key === key)?.piece ?? choices[0]?.piece;
  const errors = errorsByPointer(problem?.fouten);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFound(undefined);
    setProblem(undefined);
    if (!chosen) return;
    try {
      const day = dayOf(text) || text;
      const outcome = await change<Proefuitkomst>('POST', '/jaarplan/proef', { stuk: chosen.sleutel, naar: day });
      setFound({ outcome, key: chosen.sleutel, day });
      announce(t('jaarplan.proefKlaar', { n: outcome.verschuivingen?.length ?? 0 }));
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
    }
  };
  if (choices.length === 0) return null;
  return (
    <Section title={t('jaarplan.schuif')} id="schuif" className="block not-printed">
      <p className="quiet">{t('jaarplan.schuifUitleg')}</p>
      {problem && !problem.fouten?.length ? <ProblemNote problem={problem} /> : null}
      <form className="act-form" noValidate onSubmit={(event) => void send(event)}>
        <Pick label={t('jaarplan.welkMoment')} value={chosen?.sleutel ?? ''} error={errors['/stuk']} options={choices.map(({ key: id, piece }) => [id, `${piece.naam}, ${shortDate(piece.van)} ${piece.van.slice(0, 4)}`] as const)} onChange={setKey} />
        <DayBox label={t('jaarplan.nieuweDag')} text={text} error={errors['/naar']} onChange={setText} />
        <div className="form-buttons">
          <Button appearance="primary-action-button" type="submit">
            {t('jaarplan.bekijk')}
          </Button>
        </div>
      </form>
      {found ? <Outcome found={found.outcome} path={choices.find((one) => one.key === found.key)?.piece.pad} day={found.day} /> : null}
    </Section>
  );
}
