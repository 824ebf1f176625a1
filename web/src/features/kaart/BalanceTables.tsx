// SPDX-License-Identifier: EUPL-1.2
// The tables of the sum of claims: a line per province or per function, each with its bar, and the claims behind it.
import { useState } from 'react';
import type { Claimomvang, Optelhorizon, Optelsom, Optelsomregel } from '../../api/generated/types';
import { Link } from '../../app/router';
import { Fictitious, ObjectNumber, Status, type Tone } from '../../components/marks';
import { type Column, DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { hectares, longDate, number } from '../../i18n/format';
import { barOf, type Fit, fitOf, HORIZONS, linesOf, OUTSIDE, type Part, partsOf, tooMuch, totalsOf, withDoubleUse, type Words } from './balance';
import { useCodeWord } from './words';

const WIDTH = 200;
const HEIGHT = 26;

/** What is asked, drawn: filled is ground of its own, open can be shared, the line runs from least to most, the double stroke is the land. Shapes tell it, not colours; the cells beside it say the same. */
export function BalanceBar({ line, full }: { line: Pick<Optelsomregel, 'gevraagd' | 'samen' | 'land'>; full: number }) {
  const bar = barOf(line, full);
  const x = (place: number) => 2 + place * (WIDTH - 4);
  return (
    <svg className="balance-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect className="own" x={x(0)} y={3} width={x(bar.own) - x(0)} height={12} />
      <rect className="shared" x={x(bar.own)} y={3} width={x(bar.expected) - x(bar.own)} height={12} />
      <path className="range" d={`M${x(bar.least)} 16v8M${x(bar.least)} 20H${x(bar.most)}M${x(bar.most)} 16v8`} />
      {bar.land === undefined ? null : <path className="land" d={`M${x(bar.land) - 1.5} 0v${HEIGHT}M${x(bar.land) + 1.5} 0v${HEIGHT}`} />}
    </svg>
  );
}

/** What the parts of a bar are. */
export function BalanceKey() {
  const line = { gevraagd: { minste: 20, verwacht: 60, meeste: 80 }, samen: 20, land: 95 };
  return (
    <figure className="balance-key">
      <BalanceBar line={line} full={100} />
      <figcaption className="small">{t('optelsom.balkUitleg')}</figcaption>
    </figure>
  );
}

const TONES: Readonly<Record<Fit, Tone>> = { past: 'goed', past_samen: 'let-op', past_niet: 'fout', geen_land: 'let-op' };
const FITS: Readonly<Record<Fit, TextKey>> = { past: 'optelsom.past', past_samen: 'optelsom.pastSamen', past_niet: 'optelsom.pastNiet', geen_land: 'optelsom.geenLand' };

/** In words whether it fits, and how much is too much. */
export function FitMark({ line }: { line: Optelsomregel }) {
  const fit = fitOf(line);
  return <Status tone={TONES[fit]}>{t(FITS[fit], { ha: hectares(tooMuch(line)) })}</Status>;
}

/** A share of the land with one decimal. */
function shareOf({ gevraagd, land }: Optelsomregel): string {
  return land > 0 ? t('optelsom.procent', { n: number(Math.round((gevraagd.verwacht / land) * 1000) / 10) }) : '';
}

/** A figure with what belongs to it in small under it. */
function Figure({ children, under }: { children: string; under?: string | false }) {
  return (
    <>
      {children} {under ? <span className="under">{under}</span> : null}
    </>
  );
}

/** The columns that both tables have. */
function amountColumns(full: (line: Optelsomregel) => number): Column<Optelsomregel>[] {
  return [
    { key: 'balk', title: t('optelsom.balk'), cell: (line) => (line.claims > 0 ? <BalanceBar line={line} full={full(line)} /> : null) },
    { key: 'verwacht', numeric: true, title: t('optelsom.verwacht'), cell: ({ gevraagd, claims }) => <Figure under={claims > 0 && t('optelsom.vanTot', { van: hectares(gevraagd.minste), tot: hectares(gevraagd.meeste) })}>{hectares(gevraagd.verwacht)}</Figure> },
    { key: 'zoekgebied', numeric: true, title: t('optelsom.waarvanZoekgebied'), cell: ({ zoekgebied }) => hectares(zoekgebied) },
    { key: 'dubbel', numeric: true, title: t('optelsom.metDubbel'), cell: (line) => <Figure under={line.samen > 0 && t('optelsom.kanSamen', { ha: hectares(line.samen) })}>{hectares(withDoubleUse(line))}</Figure> },
    { key: 'deel', numeric: true, title: t('optelsom.deelVanLand'), cell: shareOf },
  ];
}

/** How many claims are invented; nothing when none is. */
const inventedWords = ({ fictief }: Optelsomregel) => fictief > 0 && t('optelsom.waarvanFictief', { n: fictief });

interface BalanceTableProps {
  sum: Optelsom;
  horizon: Optelhorizon;
  words: Words;
}

/** All provinces: one line each. The bars are shares of the land of each, so that they can be compared. */
export function ProvinceBalance({ sum, horizon, words }: BalanceTableProps) {
  // Where nothing is asked the land is worth telling once.
  const lines = totalsOf(sum, horizon).filter(({ claims }) => claims > 0 || horizon === HORIZONS[0]);
  const most = Math.max(...lines.map(({ gevraagd, land }) => (land > 0 ? gevraagd.meeste / land : 0)));
  const columns: Column<Optelsomregel>[] = [
    { key: 'provincie', head: true, title: t('vraagstuk.provincie'), cell: (line) => <Link to={`/kaart/optelsom?provincie=${line.provincie ?? OUTSIDE}`}>{words.province(line.provincie)}</Link> },
    { key: 'claims', numeric: true, title: t('kaart.claims'), cell: (line) => <Figure under={inventedWords(line)}>{number(line.claims)}</Figure> },
    ...amountColumns((line) => (line.land > 0 ? line.land * most : line.gevraagd.meeste)),
    { key: 'land', numeric: true, title: t('optelsom.land'), cell: ({ land }) => (land > 0 ? hectares(land) : '') },
    { key: 'past', title: t('optelsom.pastHet'), cell: (line) => <FitMark line={line} /> },
  ];
  if (lines.length === 0) return null;
  const caption = t('optelsom.perProvincie', { tijdvak: words.horizon(horizon) });
  return <DataTable caption={caption} hideCaption rows={lines} rowKey={(line) => line.provincie ?? OUTSIDE} columns={columns} />;
}

function range({ minste, verwacht, meeste }: Claimomvang): string {
  return minste === meeste ? hectares(verwacht) : t('optelsom.tussen', { van: hectares(minste), verwacht: hectares(verwacht), tot: hectares(meeste) });
}

/** The claims behind a figure, with the version that counts and why it came. */
function Parts({ parts, caption }: { parts: readonly Part[]; caption: string }) {
  const hardness = useCodeWord('claimhardheid');
  return (
    <DataTable
      caption={caption}
      rows={parts}
      rowKey={({ claim }) => claim.id}
      columns={[
        {
          key: 'claim',
          head: true,
          title: t('meten.claim'),
          cell: ({ claim }) => (
            <>
              <Link to={`/claims/${claim.id}`}>
                <ObjectNumber>{claim.nummer}</ObjectNumber> {claim.titel}
              </Link>{' '}
              {claim.fictief ? <Fictitious /> : null}
            </>
          ),
        },
        { key: 'gevraagd', numeric: true, title: t('optelsom.gevraagdHier'), cell: ({ asked }) => range(asked) },
        { key: 'hardheid', title: t('kaart.hardheid'), cell: ({ claim }) => hardness(claim.hardheid) },
        { key: 'jaren', title: t('kaart.jaren'), cell: ({ claim }) => <span className="nowrap">{`${claim.vanJaar}–${claim.totJaar}`}</span> },
        { key: 'versie', title: t('optelsom.versie'), cell: ({ claim }) => t('optelsom.versieReden', { nummer: claim.versie.nummer, dag: longDate(claim.versie.op), reden: claim.versie.reden }) },
      ]}
    />
  );
}

/** One province: a line per function, then all together. What a line is made of opens under the table. */
export function FunctionBalance({ sum, horizon, words }: BalanceTableProps) {
  const [open, setOpen] = useState<string>();
  const lines = linesOf(sum, horizon);
  const full = Math.max(1, ...lines.map(({ gevraagd }) => gevraagd.meeste));
  const keyOf = (line: Optelsomregel) => line.ruimtefunctie ?? '';
  const chosen = lines.find((line) => keyOf(line) === open);
  const place = `achter-${horizon}`;
  const columns: Column<Optelsomregel>[] = [
    { key: 'functie', head: true, title: t('meten.functie'), cell: (line) => words.use(line.ruimtefunctie) },
    {
      key: 'claims',
      numeric: true,
      title: t('kaart.claims'),
      cell: (line) => (
        <>
          <button type="button" className="plain-button" aria-expanded={open === keyOf(line)} aria-controls={place} onClick={() => setOpen(open === keyOf(line) ? undefined : keyOf(line))}>
            {t('optelsom.claimsErachter', { n: line.claims })}
          </button>{' '}
          <span className="under">{inventedWords(line)}</span>
        </>
      ),
    },
    ...amountColumns(() => full),
  ];
  if (!lines.some(({ claims }) => claims > 0)) return null;
  const caption = t('optelsom.perFunctie', { tijdvak: words.horizon(horizon) });
  return (
    <>
      <DataTable caption={caption} hideCaption rows={lines} rowKey={keyOf} columns={columns} current={open} />
      <div id={place} className="not-printed">
        {chosen ? <Parts parts={partsOf(sum, chosen)} caption={t('optelsom.achter', { functie: words.use(chosen.ruimtefunctie) })} /> : null}
      </div>
      <div className="printed-only">
        {lines.filter(({ claims, ruimtefunctie }) => claims > 0 && ruimtefunctie !== undefined).map((line) => (
          <Parts key={keyOf(line)} parts={partsOf(sum, line)} caption={t('optelsom.achter', { functie: words.use(line.ruimtefunctie) })} />
        ))}
      </div>
    </>
  );
}
