// SPDX-License-Identifier: EUPL-1.2
// How one province, or the whole, has set up the method: what was chosen, what waits for consent, what is still open.
import type { Instelling, InrichtingToestand, Keuzesteun, Keuzevoorstel } from '../../api/generated/types';
import { useName } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import { useShared } from '../../api/resource';
import type { CodeLabel } from '../../api/schema';
import type { JsonRecord, Page } from '../../api/wire';
import { ObjectPage } from '../../components/ObjectPage';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

type Setup = InrichtingToestand;

const label = (text: string): CodeLabel['label'] => ({ nl: text, en: text });
const optionsOf = (setting: Instelling): CodeLabel[] => (setting.keuzes ?? []).map((one) => ({ id: one.id, label: label(one.naam) }));
/** The word for a choice; an answer in words is its own word. */
const wordOf = (setting: Instelling | undefined, choice?: string) => (choice ? (setting?.keuzes?.find((one) => one.id === choice)?.naam ?? choice) : t('inrichting.kiestNiet'));

function Who({ steun }: { steun?: Keuzesteun[] }) {
  const sides = useName('zijde');
  return <>{(steun ?? []).map((one) => sides(one.zijde)).join(', ')}</>;
}

function useSettings(provincie?: string): Instelling[] {
  const all = (useShared<Page>('/catalogus/instelling')?.items ?? []) as unknown as Instelling[];
  return all.filter((one) => one.bereik && (one.bereik === 'beide' || one.bereik === (provincie ? 'provincie' : 'geheel')));
}

function Chosen({ setup, settings, propose }: { setup: Setup; settings: Instelling[]; propose?: (setting: Instelling) => void }) {
  const chosen = (id: string) => setup.keuzes?.find((one) => one.instelling === id);
  const now = (setting: Instelling) => {
    const choice = chosen(setting.id);
    if (choice) return wordOf(setting, choice.keuze);
    return setting.zolangGeenKeuze ? t('inrichting.zolang', { keuze: wordOf(setting, setting.zolangGeenKeuze) }) : t('inrichting.open');
  };
  return (
    <Section title={t('inrichting.instellingen')}>
      <DataTable
        caption={t('inrichting.instellingen')}
        hideCaption
        rows={settings}
        rowKey={(one) => one.id}
        columns={[
          { key: 'instelling', head: true, title: t('inrichting.instelling'), cell: (one) => one.naam },
          { key: 'keuze', title: t('inrichting.nu'), cell: now },
          { key: 'sinds', title: t('inrichting.sinds'), cell: (one) => (chosen(one.id) ? longDate(chosen(one.id)?.sinds ?? '') : '') },
          { key: 'wie', title: t('inrichting.eens'), cell: (one) => <Who steun={chosen(one.id)?.steun} /> },
          { key: 'reden', title: t('inrichting.reden'), cell: (one) => chosen(one.id)?.reden ?? '' },
          ...(propose ? [{ key: 'doe', title: t('inrichting.voorstellen'), cell: (one: Instelling) => <button type="button" className="plain-button not-printed" aria-label={t('inrichting.stelVoorOver', { wat: one.naam })} onClick={() => propose(one)}>{t('inrichting.stelVoor')}</button> }] : []),
        ]}
      />
    </Section>
  );
}

function Proposed({ proposals, settings }: { proposals: Keuzevoorstel[]; settings: Instelling[] }) {
  const sides = useName('zijde');
  const setting = (id: string) => settings.find((one) => one.id === id);
  if (proposals.length === 0) return null;
  return (
    <Section title={t('inrichting.voorgesteld')}>
      <DataTable
        caption={t('inrichting.voorgesteld')}
        hideCaption
        rows={proposals}
        rowKey={(one) => one.id}
        columns={[
          { key: 'instelling', head: true, title: t('inrichting.instelling'), cell: (one) => setting(one.instelling)?.naam ?? one.instelling },
          { key: 'keuze', title: t('inrichting.keuze'), cell: (one) => wordOf(setting(one.instelling), one.keuze) },
          { key: 'door', title: t('inrichting.door'), cell: (one) => sides(one.zijde) },
          { key: 'wie', title: t('inrichting.eens'), cell: (one) => <Who steun={one.steun} /> },
          { key: 'reden', title: t('inrichting.reden'), cell: (one) => one.reden },
        ]}
      />
    </Section>
  );
}

function Body({ setup, object }: { setup: Setup; object: OpenObject<JsonRecord> }) {
  const settings = useSettings(setup.provincie);
  const act = object.acts.data?.items.find((one) => one.handeling === 'keuze_voorstellen' && one.toegestaan);
  const propose = act ? (setting: Instelling) => object.sheet.start({ act, given: { instelling: setting.id }, choices: { keuze: optionsOf(setting) } }) : undefined;
  return (
    <>
      <Proposed proposals={setup.voorstellen ?? []} settings={settings} />
      <Chosen setup={setup} settings={settings} propose={propose} />
    </>
  );
}

/** The page. */
export default function InrichtingPage({ params }: { params: Record<string, string> }) {
  const names = useName('instelling');
  const view = (record: JsonRecord, object: OpenObject<JsonRecord>) => {
    const setup = record as unknown as Setup;
    const proposals = (setup.voorstellen ?? []).map((one) => ({ id: one.id, label: label(`${names(one.instelling)}: ${one.keuze ?? t('inrichting.kiestNiet')}`) }));
    return {
      number: t('inrichting.titel'),
      title: setup.naam,
      facts: [],
      hide: ['naam', 'provincie', 'keuzes', 'voorstellen'],
      body: <Body setup={setup} object={object} />,
      choices: { voorstel: proposals },
      keep: (one: { handeling: string; toegestaan: boolean }) => one.handeling !== 'keuze_voorstellen' || !one.toegestaan,
    };
  };
  return <ObjectPage meervoud="inrichtingen" id={params.id ?? ''} view={view} />;
}
