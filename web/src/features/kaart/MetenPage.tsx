// SPDX-License-Identifier: EUPL-1.2
// Draw an area and see at once how large it is, where it lies and which claims ask for the same ground.
import { lazy, Suspense, useState } from 'react';
import { useCatalogue } from '../../api/labels';
import { inLanguage } from '../../api/schema';
import { Link, navigate } from '../../app/router';
import { Button, ButtonGroup } from '../../components/button';
import { carry } from '../../components/carried';
import { Coordinates } from '../../components/form/Coordinates';
import { Empty, Loading, PageTitle, ProblemNote, Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import type { RdGeometry } from '../../map/geometry';
import { type Measurement, useMeasurement, WIDEST_STRIP } from './measure';
import { OverlapTable, ProvinceTable } from './MeasurementTables';
import './kaart.css';

const DrawMap = lazy(() => import('../../map/DrawMap').then(({ DrawMap: Map }) => ({ default: Map })));

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
function Strip({ use, metres, found }: { use: string; metres: number; found: ReturnType<typeof useMeasurement> }) {
  const { measured, problem, busy } = found;
  return (
    <Section title={t('meten.strookKop', { n: metres })}>
      <div role="status" aria-live="polite" aria-busy={busy}>
        {problem ? <ProblemNote problem={problem} /> : null}
        {measured ? <Found measured={measured} /> : null}
      </div>
      {measured?.strook ? <Next place={measured.strook} use={use} measured={measured} /> : null}
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

/** What to do with it: both forms begin with what was drawn. */
function Next({ place, use, measured }: { place: RdGeometry; use: string; measured: Measurement }) {
  const provincies = (measured.provincies ?? []).map((one) => one.provincie);
  const begin = (soort: string, path: string, extra: object) => {
    carry(soort, { plaats: place, provincies, ...extra } as never);
    navigate(path);
  };
  return (
    <ButtonGroup>
      <Button appearance="primary-action-button" onClick={() => begin('vraagstuk', '/vraagstukken/nieuw', {})}>
        {t(measured.strook ? 'meten.brengStrookIn' : 'meten.brengIn')}
      </Button>
      <Button appearance="secondary-action-button" onClick={() => begin('claim', '/claims', use ? { ruimtefunctie: use } : {})}>
        {t(measured.strook ? 'meten.claimStrook' : 'meten.claimen')}
      </Button>
    </ButtonGroup>
  );
}

/** The page. */
export default function MetenPage() {
  const [place, setPlace] = useState<RdGeometry>();
  const [use, setUse] = useState('');
  const [strip, setStrip] = useState('');
  const [round, setRound] = useState(0);
  const metres = stripOf(strip);
  const { measured, problem, busy } = useMeasurement(place, use);
  const around = useMeasurement(metres > 0 ? place : undefined, use, metres);
  const draw = (drawn: RdGeometry | undefined) => {
    setPlace(drawn);
    setRound(round + 1);
  };
  return (
    <div className="measure">
      <PageTitle>{t('meten.titel')}</PageTitle>
      <p className="lead quiet">{t('meten.uitleg')}</p>
      <p>
        <Link to="/kaart/inlezen">{t('meten.inlezen')}</Link>
      </p>
      <div className="measure-body">
        <div>
          <Suspense fallback={<Loading />}>
            <DrawMap label={t('plaats.kaart')} kind="vlak" value={place} around={around.measured?.strook} onDraw={draw} />
          </Suspense>
          <Coordinates key={round} id="meten-coordinaten" geometry={place} onChange={setPlace} />
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
          {place && measured ? <Next place={place} use={use} measured={measured} /> : null}
          {place && measured && metres > 0 ? <Strip use={use} metres={metres} found={around} /> : null}
        </div>
      </div>
    </div>
  );
}
