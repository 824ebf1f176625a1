// SPDX-License-Identifier: EUPL-1.2
// Addresses with which the reader's own calendar program follows the plan. An address is shown once.
import { type FormEvent, useState } from 'react';
import { ApiError, change } from '../../api/client';
import type { Agendafeed } from '../../api/generated/types';
import { useCatalogue } from '../../api/labels';
import { useResource } from '../../api/resource';
import { inLanguage } from '../../api/schema';
import type { Page, Problem } from '../../api/wire';
import { Button } from '../../components/button';
import { errorsByPointer } from '../../components/form/model';
import { Empty, Loaded, ProblemNote, Section, useAnnounce } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { Pick } from './DayBox';

type Kind = 'persoon' | 'gremium' | 'cyclus';

function NewAddress({ feed }: { feed: Agendafeed }) {
  const address = `${globalThis.location.origin}${feed.pad ?? ''}`;
  return (
    <div className="note" data-tone="goed">
      <p>
        <strong>{t('jaarplan.adresKlaar', { naam: feed.naam })}</strong>
      </p>
      <p>{t('jaarplan.adresUitleg')}</p>
      <label className="visually-hidden" htmlFor="jaarplan-adres">
        {t('jaarplan.adres')}
      </label>
      <input id="jaarplan-adres" className="utrecht-textbox yearplan-address" readOnly value={address} onFocus={(event) => event.target.select()} />
    </div>
  );
}

function List({ feeds, onRevoked }: { feeds: readonly Agendafeed[]; onRevoked: (feed: Agendafeed) => void }) {
  if (feeds.length === 0) return <Empty>{t('jaarplan.geenAdressen')}</Empty>;
  return (
    <DataTable
      caption={t('jaarplan.adressen')}
      hideCaption
      rows={feeds}
      rowKey={(one) => one.id}
      columns={[
        { key: 'naam', head: true, title: t('jaarplan.watVolgt'), cell: (one) => one.naam },
        { key: 'op', title: t('jaarplan.gemaaktOp'), cell: (one) => longDate(one.gemaaktOp) },
        {
          key: 'weg',
          title: t('jaarplan.intrekken'),
          cell: (one) => (
            <button type="button" className="plain-button" onClick={() => onRevoked(one)}>
              {t('jaarplan.trekIn')}
              <span className="visually-hidden"> {one.naam}</span>
            </button>
          ),
        },
      ]}
    />
  );
}

/** The section. */
export function Feeds() {
  const feeds = useResource<Page<Agendafeed>>('/agendafeeds');
  const bodies = useCatalogue('gremium');
  const [kind, setKind] = useState<Kind>('persoon');
  const [body, setBody] = useState('');
  const [made, setMade] = useState<Agendafeed>();
  const [problem, setProblem] = useState<Problem>();
  const announce = useAnnounce();
  const errors = errorsByPointer(problem?.fouten);
  const act = async (doing: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await doing();
      feeds.reload();
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      const feed = await change<Agendafeed>('POST', '/agendafeeds', { soort: kind, ...(kind === 'gremium' ? { gremium: body || bodies[0]?.id } : {}) });
      setMade(feed);
      announce(t('jaarplan.adresKlaar', { naam: feed.naam }));
    });
  };
  const revoke = (feed: Agendafeed) =>
    void act(async () => {
      await change('DELETE', `/agendafeeds/${feed.id}`);
      if (made?.id === feed.id) setMade(undefined);
      announce(t('jaarplan.ingetrokken', { naam: feed.naam }));
    });
  return (
    <Section title={t('jaarplan.inAgenda')} id="agenda" className="block not-printed">
      <p className="quiet">{t('jaarplan.inAgendaUitleg')}</p>
      {problem && !problem.fouten?.length ? <ProblemNote problem={problem} /> : null}
      {made ? <NewAddress feed={made} /> : null}
      <form className="act-form" noValidate onSubmit={send}>
        <Pick
          label={t('jaarplan.watVolgt')}
          value={kind}
          error={errors['/soort']}
          options={[
            ['persoon', t('jaarplan.mijnAgenda')],
            ['gremium', t('jaarplan.eenGremium')],
            ['cyclus', t('jaarplan.deCyclus')],
          ]}
          onChange={(value) => setKind(value as Kind)}
        />
        {kind === 'gremium' ? <Pick label={t('agenda.gremium')} value={body || (bodies[0]?.id ?? '')} error={errors['/gremium']} options={bodies.map((one) => [one.id, inLanguage(one.label)] as const)} onChange={setBody} /> : null}
        <div className="form-buttons">
          <Button appearance="secondary-action-button" type="submit">
            {t('jaarplan.maakAdres')}
          </Button>
        </div>
      </form>
      <Loaded of={feeds}>{(page) => <List feeds={page.items} onRevoked={revoke} />}</Loaded>
    </Section>
  );
}
