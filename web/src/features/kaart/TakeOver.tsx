// SPDX-License-Identifier: EUPL-1.2
// From objects of a map to claims: what goes for all, what is different for one, and then all of them or none.
import { Textbox } from '@utrecht/component-library-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { ApiError, change } from '../../api/client';
import type { Leesobject, Overgenomen } from '../../api/generated/types';
import { useCatalogue, useName } from '../../api/labels';
import { refreshShared } from '../../api/resource';
import { type CodeLabel, type FieldMeta, inLanguage, useSchema } from '../../api/schema';
import type { Json, Problem } from '../../api/wire';
import { Link } from '../../app/router';
import { newUuid } from '../../base/uuid';
import { Button, ButtonGroup } from '../../components/button';
import { FieldList } from '../../components/form/compound-fields';
import { ErrorSummary } from '../../components/form/ErrorSummary';
import { FormShared, labelOf } from '../../components/form/field';
import { confirmations, reasonPointer, type Reasons, type Warning, Warnings, withLate } from '../../components/form/Warnings';
import { type Draft, errorsByPointer, squareMetres, toInput } from '../../components/form/model';
import { Section, useAnnounce } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { useWhere } from './ReadReport';

/** What is different for one object; empty is as for all. */
interface Own {
  chosen: boolean;
  titel: string;
  ruimtefunctie: string;
  hardheid: string;
  hectare: string;
}

/** At most so many at once. */
const MOST = 200;
const APART: ReadonlySet<string> = new Set(['claims', 'provincies', 'bevestigd']);
const titleOf = (object: Leesobject) => (object.titel ?? object.object).slice(0, 160).padEnd(3, '.');
const startOf = (object: Leesobject, index: number): Own => ({ chosen: index < MOST && (object.provincies ?? []).length > 0, titel: titleOf(object), ruimtefunctie: '', hardheid: '', hectare: '' });

function rowOf(object: Leesobject, own: Own): Record<string, Json> {
  const row: Record<string, Json> = { object: object.object, titel: own.titel };
  if (own.ruimtefunctie) row.ruimtefunctie = own.ruimtefunctie;
  if (own.hardheid) row.hardheid = own.hardheid;
  if (own.hectare) {
    const m2 = squareMetres(own.hectare);
    row.omvang = { minste: m2, verwacht: m2, meeste: m2 };
  }
  return row;
}

interface Sender {
  problem?: Problem;
  busy: boolean;
  done?: Overgenomen;
  /** What a rule said so far; each stays until it is confirmed or the page is left. */
  warnings: readonly Warning[];
  send: (body: Record<string, Json>) => Promise<void>;
}

/** One key per distinct question: sending the same again is safe. */
function useSender(job: string): Sender {
  const [state, setState] = useState<Omit<Sender, 'send'>>({ busy: false, warnings: [] });
  const last = useRef({ text: '', key: '' });
  const announce = useAnnounce();
  const send = async (body: Record<string, Json>) => {
    setState(({ warnings }) => ({ busy: true, warnings }));
    const text = JSON.stringify(body);
    if (last.current.text !== text) last.current = { text, key: newUuid() };
    try {
      const done = await change<Overgenomen>('POST', `/taken/${job}/claims`, body, last.current.key);
      refreshShared();
      announce(t('inlezen.vastgelegd', { n: (done.claims ?? []).length }));
      setState({ busy: false, done, warnings: [] });
    } catch (cause) {
      const problem = cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 };
      setState(({ warnings }) => ({ busy: false, problem, warnings: withLate(warnings, problem.weigering) }));
    }
  };
  return { ...state, send };
}

function Choice({ label, value, options, onChange }: { label: string; value: string; options: readonly CodeLabel[]; onChange: (value: string) => void }) {
  return (
    <select className="utrecht-select" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('inlezen.zoalsAlle')}</option>
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {inLanguage(one.label)}
        </option>
      ))}
    </select>
  );
}

interface RowsProps {
  objects: readonly Leesobject[];
  own: Readonly<Record<string, Own>>;
  onChange: (object: string, own: Own) => void;
}

/** Which objects, and what is different for each. */
function Rows({ objects, own, onChange }: RowsProps) {
  const uses = useCatalogue('ruimtefunctie');
  const hardness = useSchema().codes.claimhardheid ?? [];
  const where = useWhere();
  const of = (row: Leesobject) => own[row.object] ?? startOf(row, 0);
  const set = (row: Leesobject, part: Partial<Own>) => onChange(row.object, { ...of(row), ...part });
  const name = (key: 'inlezen.titelVan' | 'inlezen.functieVan' | 'inlezen.hardheidVan' | 'inlezen.hectareVan', row: Leesobject) => t(key, { object: row.object });
  return (
    <DataTable
      caption={t('inlezen.welke')}
      rows={objects}
      rowKey={(row) => row.object}
      columns={[
        {
          key: 'object',
          head: true,
          title: t('inlezen.object'),
          cell: (row) => (
            <label className="take-choice">
              <input type="checkbox" checked={of(row).chosen} onChange={(event) => set(row, { chosen: event.target.checked })} /> {row.object}
            </label>
          ),
        },
        { key: 'titel', title: t('inlezen.titelClaim'), cell: (row) => <Textbox aria-label={name('inlezen.titelVan', row)} value={of(row).titel} onChange={(event) => set(row, { titel: event.target.value })} /> },
        { key: 'waar', title: t('inlezen.waar'), cell: (row) => `${hectares(row.oppervlakte)}, ${where(row)}` },
        { key: 'functie', title: t('meten.functie'), cell: (row) => <Choice label={name('inlezen.functieVan', row)} value={of(row).ruimtefunctie} options={uses} onChange={(ruimtefunctie) => set(row, { ruimtefunctie })} /> },
        { key: 'hardheid', title: t('inlezen.hardheid'), cell: (row) => <Choice label={name('inlezen.hardheidVan', row)} value={of(row).hardheid} options={hardness} onChange={(hardheid) => set(row, { hardheid })} /> },
        { key: 'hectare', title: t('inlezen.hectare'), cell: (row) => <Textbox className="short" inputMode="decimal" placeholder={t('inlezen.zoalsVorm')} aria-label={name('inlezen.hectareVan', row)} value={of(row).hectare} onChange={(event) => set(row, { hectare: event.target.value })} /> },
      ]}
    />
  );
}

/** A claim lies where its opgave is read: of a map that crosses a border the reader says which provinces count. */
function Provinces({ all, left, onChange }: { all: readonly string[]; left: ReadonlySet<string>; onChange: (left: ReadonlySet<string>) => void }) {
  const names = useName('provincie');
  if (all.length < 2) return null;
  const flip = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="form-group">
      <legend className="utrecht-form-label">{t('inlezen.provincies')}</legend>
      <p className="small quiet">{t('inlezen.provinciesUitleg')}</p>
      {all.map((id) => (
        <label key={id} className="take-choice">
          <input type="checkbox" checked={!left.has(id)} onChange={() => flip(id)} /> {names(id)}
        </label>
      ))}
    </fieldset>
  );
}

function Done({ done }: { done: Overgenomen }) {
  return (
    <Section title={t('inlezen.klaar')} focus>
      <p>{t('inlezen.vastgelegd', { n: (done.claims ?? []).length })}</p>
      <p>
        <Link className="button-link" to="/claims">
          {t('inlezen.naarClaims')}
        </Link>
      </p>
    </Section>
  );
}

const labelsOf = (fields: readonly FieldMeta[], chosen: readonly Leesobject[], warnings: readonly Warning[]) => ({
  ...Object.fromEntries(warnings.map((_, at) => [reasonPointer(at), t('waarschuwing.waarom')])),
  ...Object.fromEntries(fields.map((field) => [`/${field.name}`, labelOf(field)])),
  ...Object.fromEntries(chosen.flatMap((one, at) => [[`/claims/${at}/object`, one.object], [`/claims/${at}/titel`, t('inlezen.titelVan', { object: one.object })]])),
});

/** The form; afterwards where the claims are. */
export function TakeOver({ job, objects }: { job: string; objects: readonly Leesobject[] }) {
  const schema = useSchema();
  const [draft, setDraft] = useState<Draft>({});
  const [own, setOwn] = useState<Record<string, Own>>(() => Object.fromEntries(objects.map((one, index) => [one.object, startOf(one, index)])));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { problem, busy, done, warnings, send } = useSender(job);
  const [reasons, setReasons] = useState<Reasons>({});
  const fields = useMemo(() => (schema.records.OvernemenInvoer ?? []).filter((field) => !APART.has(field.name)), [schema]);
  const provinces = [...new Set(objects.flatMap((one) => (one.provincies ?? []).map(({ provincie }) => provincie)))].sort();
  const chosen = objects.filter((one) => own[one.object]?.chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const claims = chosen.map((one) => rowOf(one, own[one.object] ?? startOf(one, 0)));
    const only = left.size > 0 ? { provincies: provinces.filter((id) => !left.has(id)) } : {};
    const bevestigd = confirmations(warnings, reasons);
    void send({ ...toInput(fields, draft, schema), ...only, claims, ...(bevestigd.length > 0 ? { bevestigd } : {}) } as Record<string, Json>);
  };
  if (done) return <Done done={done} />;
  return (
    <Section title={t('inlezen.naarClaim')}>
      <p className="quiet">{t('inlezen.naarClaimUitleg')}</p>
      <form className="act-form take-over" noValidate onSubmit={submit}>
        {problem ? <ErrorSummary problem={problem} labels={labelsOf(fields, chosen, warnings)} /> : null}
        <FormShared.Provider value={{ schema, errors: errorsByPointer(problem?.fouten) }}>
          <Warnings warnings={warnings} reasons={reasons} onChange={setReasons} />
          <FieldList fields={fields} base="" draft={draft} onChange={setDraft} />
        </FormShared.Provider>
        <Provinces all={provinces} left={left} onChange={setLeft} />
        <Rows objects={objects} own={own} onChange={(object, next) => setOwn((old) => ({ ...old, [object]: next }))} />
        {chosen.length > MOST ? <p className="error-text">{t('inlezen.teVeel', { n: MOST })}</p> : null}
        <ButtonGroup className="form-buttons">
          <Button appearance="primary-action-button" type="submit" busy={busy} disabled={busy || chosen.length === 0 || chosen.length > MOST}>
            {t('inlezen.leg', { n: chosen.length })}
          </Button>
        </ButtonGroup>
      </form>
    </Section>
  );
}
