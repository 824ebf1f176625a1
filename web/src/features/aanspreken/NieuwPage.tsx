// SPDX-License-Identifier: EUPL-1.2
// Calling a party to account, or setting it a limit: whatever of both the server lets the reader do.
import { navigate, useQuery } from '../../app/router';
import { ActSheet, useActSheet } from '../../components/acts';
import { Button } from '../../components/button';
import { DoorList } from '../../components/ClosedDoors';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { useMethodTerm } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page, PossibleAct } from '../../api/wire';
import { t } from '../../i18n';
import { draftFrom } from '../hangpunt/model';
import { AboutIssue } from '../vraagstuk/parts/AboutIssue';

/** The page; what it is about comes from the address. */
export default function NieuwPage() {
  const [query] = useQuery();
  const acts = useResource<Page<PossibleAct>>('/mogelijke-handelingen?soort=aanspreekbericht');
  const sheet = useActSheet(() => undefined);
  const days = useMethodTerm('aanspreekbericht')('antwoord')?.werkdagen;
  const given = draftFrom(query, ['vraagstuk', 'afspraak']);
  return (
    <>
      <AboutIssue id={query.vraagstuk} />
      <PageTitle>{t('aanspreken.nieuw')}</PageTitle>
      <p className="lead quiet">{t('aanspreken.nieuwUitleg')}{days ? ` ${t('aanspreken.dagen', { n: days })}` : ''}</p>
      <Loaded of={acts}>
        {(page) => {
          const open = page.items.filter((act) => act.toegestaan);
          if (page.items.length === 0) return <Empty>{t('handeling.kanLeeg')}</Empty>;
          return (
            <>
              <div className="answer">
                {open.map((act) => (
                  <Button key={act.handeling} appearance="secondary-action-button" onClick={() => sheet.start({ act, given })}>
                    {act.label}
                  </Button>
                ))}
              </div>
              <DoorList doors={page.items.flatMap(({ label, weigering }) => (weigering ? [{ labels: [label], refusal: weigering }] : []))} full />
            </>
          );
        }}
      </Loaded>
      <ActSheet started={sheet.started} target={{ meervoud: 'aanspreekberichten' }} onDone={(receipt) => navigate(`/aanspreekberichten/${receipt.id}`)} onClose={sheet.close} />
    </>
  );
}
