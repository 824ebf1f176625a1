// SPDX-License-Identifier: EUPL-1.2
// Read a map of others: choose a file, see what was thought of it, and take objects over as claims.
import { Textbox } from '@utrecht/component-library-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useQuery } from '../../app/router';
import { Button, ButtonGroup } from '../../components/button';
import { PageTitle, ProblemNote } from '../../components/page';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { type Offer, type Reading, useReading } from './inlezen';
import { JobProgress } from './JobProgress';
import { ObjectTable, ReadMap, Report } from './ReadReport';
import { TakeOver } from './TakeOver';
import '../../styles/forms.css';
import './kaart.css';

type Extra = Omit<Offer, 'file'>;
const NOTHING: Extra = { laag: '', crs: '', naamkolom: '' };

function Line({ id, label, help, children }: { id: string; label: string; help: string; children: ReactNode }) {
  return (
    <div className="form-field form-row">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <p className="small quiet" id={`${id}-uitleg`}>
        {help}
      </p>
      {children}
    </div>
  );
}

/** What a file may not say itself. Folded: most files need none of it. */
function ExtraFields({ extra, onChange }: { extra: Extra; onChange: (extra: Extra) => void }) {
  return (
    <details className="more">
      <summary>{t('inlezen.meer')}</summary>
      <Line id="inlezen-crs" label={t('inlezen.crs')} help={t('inlezen.crsUitleg')}>
        <select id="inlezen-crs" className="utrecht-select" aria-describedby="inlezen-crs-uitleg" value={extra.crs} onChange={(event) => onChange({ ...extra, crs: event.target.value })}>
          <option value="">{t('inlezen.crsBestand')}</option>
          <option value="EPSG:28992">{t('inlezen.crsRd')}</option>
          <option value="EPSG:4258">{t('inlezen.crsGraden')}</option>
        </select>
      </Line>
      <Line id="inlezen-laag" label={t('inlezen.laag')} help={t('inlezen.laagUitleg')}>
        <Textbox id="inlezen-laag" aria-describedby="inlezen-laag-uitleg" value={extra.laag} onChange={(event) => onChange({ ...extra, laag: event.target.value })} />
      </Line>
      <Line id="inlezen-naamkolom" label={t('inlezen.naamkolom')} help={t('inlezen.naamkolomUitleg')}>
        <Textbox id="inlezen-naamkolom" aria-describedby="inlezen-naamkolom-uitleg" value={extra.naamkolom} onChange={(event) => onChange({ ...extra, naamkolom: event.target.value })} />
      </Line>
    </details>
  );
}

/** Choose a file or drop it here. */
function Choose({ busy, onOffer }: { busy: boolean; onOffer: (offer: Offer) => void }) {
  const [file, setFile] = useState<File>();
  const [extra, setExtra] = useState(NOTHING);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0]);
  };
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (file) onOffer({ file, ...extra });
        else input.current?.focus();
      }}
    >
      <div
        className="drop-box"
        data-over={over ? 'true' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Line id="inlezen-bestand" label={t('inlezen.bestand')} help={t('inlezen.bestandUitleg')}>
          <input ref={input} id="inlezen-bestand" type="file" aria-describedby="inlezen-bestand-uitleg" accept=".gpkg,.geojson,.json,.zip,.gml,.xml,.csv" onChange={(event) => setFile(event.target.files?.[0])} />
        </Line>
        {file ? <p className="small">{t('inlezen.gekozen', { naam: file.name, kb: number(Math.ceil(file.size / 1024)) })}</p> : null}
      </div>
      <ExtraFields extra={extra} onChange={setExtra} />
      <ButtonGroup className="form-buttons">
        <Button appearance="primary-action-button" type="submit" disabled={busy || !file}>
          {t('inlezen.lees')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

const WORDS = { wacht: 'inlezen.wacht', loopt: 'inlezen.loopt', gestopt: 'inlezen.gestopt', mislukt: 'inlezen.mislukt' } as const;

/** What came of it: a map that was read and refused is not said to be read. */
function wordsOf({ job, sending, result }: Reading): string {
  if (sending || !job) return t('inlezen.verstuurt');
  if (job.status === 'klaar' && result) return t(result.verslag.goed ? 'inlezen.klaarGelezen' : 'inlezen.klaarGeweigerd');
  return t(job.status === 'klaar' ? 'inlezen.loopt' : WORDS[job.status]);
}

/** The page. The job stands in its address, so that a reload goes on where it was. */
export default function InlezenPage() {
  const [query, setQuery] = useQuery();
  const id = query.taak ?? '';
  const { reading, offer, stop } = useReading(id, (taak) => setQuery({ taak }));
  const { job, result, problem, sending } = reading;
  const objects = result?.objecten ?? [];
  return (
    <div className="read-in">
      <PageTitle>{t('inlezen.titel')}</PageTitle>
      <p className="lead quiet">{t('inlezen.uitleg')}</p>
      <Choose busy={sending || (job !== undefined && !job.geeindigdOp)} onOffer={(what) => void offer(what)} />
      <JobProgress job={job} sending={sending} words={wordsOf(reading)} wrong={job?.status === 'mislukt' || result?.verslag.goed === false} label={t('inlezen.voortgang')} onStop={() => void stop()} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {result && id ? (
        <>
          <Report report={result.verslag} />
          <ReadMap reading={result} />
          {objects.length > 0 ? <ObjectTable objects={objects} /> : null}
          {objects.length > 0 ? <TakeOver key={id} job={id} objects={objects} /> : null}
        </>
      ) : null}
    </div>
  );
}
