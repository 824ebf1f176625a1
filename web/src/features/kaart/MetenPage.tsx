// SPDX-License-Identifier: EUPL-1.2
// Draw an area and see at once how large it is, where it lies and which claims ask for the same ground.
import { useState } from 'react';
import type { Claimstrook, ClaimToestand } from '../../api/generated/types';
import { useCatalogue } from '../../api/labels';
import { useResource } from '../../api/resource';
import { inLanguage } from '../../api/schema';
import { later } from '../../app/later';
import { Link, navigate, useQuery } from '../../app/router';
import { Button, ButtonGroup } from '../../components/button';
import { carry } from '../../components/carried';
import { Coordinates } from '../../components/form/Coordinates';
import { ObjectNumber } from '../../components/marks';
import { Empty, LoadedPage, Loading, PageTitle, ProblemNote, Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { asGeometry, type RdGeometry } from '../../map/geometry';
import { type Measurement, useMeasurement, WIDEST_STRIP } from './measure';
import { OverlapTable, ProvinceTable } from './MeasurementTables';
import { carriedFor } from './strips';
import './kaart.css';

const DrawMap = later(async () => ({ default: (await import('../../map/DrawMap')).DrawMap }), <Loading shape="map" />);

/** What the function is for, chosen once for all that is drawn. */
function UseField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const options = useCatalogue('ruimtefunctie');
  return (
    <div className="form-field">
      <label htmlFor="meten-functie">{t('meten.waarvoor')}</label>
      <p className="small quiet" id="meten-functie-uitleg">
        {t('meten.waarvoorUitleg')}
      </p>
      <select id="meten-functie" className="utrecht-select" aria-describedby="meten-functie-uitleg" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('meten.onbekend')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {inLanguage(option.label)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How far others have to stay away; empty measures the area only. */
function StripField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className="form-field">
      <label htmlFor="meten-strook">{t('meten.strook')}</label>
      <p className="small quiet" id="meten-strook-uitleg">
        {t('meten.strookUitleg')}
      </p>
      <input id="meten-strook" className="utrecht-textbox" type="number" inputMode="numeric" min={1} max={WIDEST_STRIP} step={1} aria-describedby="meten-strook-uitleg" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** A whole number of metres from what was typed; 0 when there is none. */
function stripOf(text: string): number {
  const metres = Number(text);
  return Number.isInteger(metres) && metres >= 1 && metres <= WIDEST_STRIP ? metres : 0;
}

/** The strip around the area: measured by itself, so that both can be claimed apart. */
function Strip({ use, metres, found, around }: { use: string; metres: number; found: ReturnType<typeof useMeasurement>; around?: Around }) {
  const { measured, problem, busy } = found;
  return (
    <Section title={t('meten.strookKop', { n: metres })}>
      <div role="status" aria-live="polite" aria-busy={busy}>
        {problem ? <ProblemNote problem={problem} /> : null}
        {measured ? <Found measured={measured} /> : null}
      </div>
      {measured?.strook ? <Next place={measured.strook} use={use} measured={measured} strip={around && { claim: around.id, claimversie: around.versie, meter: metres }} replaces={around?.replaces} /> : null}
    </Section>
  );
}

/** What was found, largest things first: the area, the provinces, the claims. */
function Found({ measured }: { measured: Measurement }) {
  const claims = t(measured.strook ? 'meten.claimsStrook' : 'meten.claims');
  const large = measured.strook ? 'meten.grootStrook' : 'meten.groot';
  return (
    <>
      <p className="lead measured">{t(large, { ha: hectares(measured.oppervlakte) })}</p>
      <ProvinceTable measured={measured} />
      <Section title={claims}>
        {measured.raakt?.length ? <OverlapTable overlaps={measured.raakt} caption={claims} /> : <Empty>{t('meten.geenClaims')}</Empty>}
        {measured.volledig ? null : <p className="small">{t('meten.nietAlles')}</p>}
      </Section>
    </>
  );
}

interface NextProps {
  place: RdGeometry;
  use: string;
  measured: Measurement;
  /** What a strip lies around, when that is a claim. */
  strip?: Claimstrook;
  /** The claim that this strip was before. */
  replaces?: string;
}

/** What to do with it: the forms begin with what was drawn. */
function Next({ place, use, measured, strip, replaces }: NextProps) {
  const provincies = (measured.provincies ?? []).map((one) => one.provincie);
  const begin = (soort: string, path: string, extra: object) => {
    carry(soort, { plaats: place, provincies, ...extra } as never);
    navigate(path);
  };
  const claim = () => begin('claim', '/claims', { ...(use ? { ruimtefunctie: use } : {}), ...(strip ? { strook: strip } : {}) });
  if (strip && replaces)
    return (
      <ButtonGroup>
        <Button appearance="primary-action-button" onClick={() => begin(carriedFor(replaces), `/claims/${replaces}`, { strook: strip })}>
          {t('strook.neemOver')}
        </Button>
      </ButtonGroup>
    );
  return (
    <ButtonGroup>
      <Button appearance="primary-action-button" onClick={() => begin('vraagstuk', '/vraagstukken/nieuw', {})}>
        {t(measured.strook ? 'meten.brengStrookIn' : 'meten.brengIn')}
      </Button>
      <Button appearance="secondary-action-button" onClick={claim}>
        {t(measured.strook ? 'meten.claimStrook' : 'meten.claimen')}
      </Button>
    </ButtonGroup>
  );
}

/** A claim around which a strip is made, in its version of now. */
interface Around {
  id: string;
  nummer: string;
  titel: string;
  versie: number;
  plaats: RdGeometry;
  /** The strip that is made anew. */
  replaces?: string;
}

/** Says around which claim the strip comes. It holds until something else is drawn. */
function AroundNote({ around }: { around: Around }) {
  return (
    <p className="note">
      {t('strook.rond', { versie: around.versie })}{' '}
      <Link to={`/claims/${around.id}`}>
        <ObjectNumber>{around.nummer}</ObjectNumber> {around.titel}
      </Link>
    </p>
  );
}

function Measure({ start, width }: { start?: Around; width: string }) {
  const [around, setAround] = useState(start);
  const [place, setPlace] = useState(start?.plaats);
  const [use, setUse] = useState('');
  const [strip, setStrip] = useState(width);
  const [round, setRound] = useState(0);
  const metres = stripOf(strip);
  const { measured, problem, busy } = useMeasurement(place, use, 0, around?.id);
  const zone = useMeasurement(metres > 0 ? place : undefined, use, metres, around?.replaces);
  const type = (typed: RdGeometry | undefined) => {
    if (JSON.stringify(typed) !== JSON.stringify(place)) setAround(undefined);
    setPlace(typed);
  };
  const draw = (drawn: RdGeometry | undefined) => {
    type(drawn);
    setRound(round + 1);
  };
  return (
    <div className="measure">
      <PageTitle>{t('meten.titel')}</PageTitle>
      <p className="lead quiet">{t('meten.uitleg')}</p>
      <p>
        <Link to="/kaart/inlezen">{t('meten.inlezen')}</Link>
      </p>
      {around ? <AroundNote around={around} /> : null}
      <div className="measure-body">
        <div>
          <DrawMap label={t('plaats.kaart')} kind="vlak" value={place} around={zone.measured?.strook} onDraw={draw} />
          <Coordinates key={round} id="meten-coordinaten" geometry={place} onChange={type} />
          {place ? (
            <Button appearance="subtle-button" onClick={() => draw(undefined)}>
              {t('plaats.wis')}
            </Button>
          ) : null}
        </div>
        <div>
          <UseField value={use} onChange={setUse} />
          <StripField value={strip} onChange={setStrip} />
          <div role="status" aria-live="polite" aria-busy={busy}>
            {place ? null : <Empty>{t('meten.leeg')}</Empty>}
            {problem ? <ProblemNote problem={problem} /> : null}
            {place && measured ? <Found measured={measured} /> : null}
          </div>
          {place && measured && !around ? <Next place={place} use={use} measured={measured} /> : null}
          {place && measured && metres > 0 ? <Strip use={use} metres={metres} found={zone} around={around} /> : null}
        </div>
      </div>
    </div>
  );
}

/** The page. With a claim in its address it begins with that claim, to make the strip around it. */
export default function MetenPage() {
  const [query] = useQuery();
  const id = query.claim;
  const claim = useResource<ClaimToestand>(id ? `/claims/${id}` : null);
  if (!id) return <Measure width="" />;
  return (
    <LoadedPage of={claim} title={t('meten.titel')}>
      {({ nummer, titel, versies, plaats }) => {
        const place = asGeometry(plaats);
        const around = place && { id, nummer, titel, versie: versies?.length ?? 1, plaats: place, replaces: query.voor };
        return <Measure key={versies?.length} start={around} width={query.strook ?? ''} />;
      }}
    </LoadedPage>
  );
}
