// SPDX-License-Identifier: EUPL-1.2
// A page with the act that makes a new object of a noun, or the reason why the reader cannot.
import type { ReactNode } from 'react';
import { navigate } from '../app/router';
import { useResource } from '../api/resource';
import type { Page, PossibleAct } from '../api/wire';
import { t } from '../i18n';
import { DoorList } from './ClosedDoors';
import { ActForm } from './form/ActForm';
import type { Draft, FormPart } from './form/model';
import { Empty, Loaded, PageTitle } from './page';

interface CreationPageProps {
  meervoud: string;
  soort: string;
  title: string;
  lead: string;
  /** A statement under the title. */
  said?: ReactNode;
  given?: Draft;
  /** Values to begin with; their fields are shown. */
  start?: Draft;
  parts?: readonly FormPart[];
  advice?: (draft: Draft) => ReactNode;
}

/** The form of the creating act of a noun. */
export function CreationPage({ meervoud, soort, title, lead, said, given, start, parts, advice }: CreationPageProps) {
  const acts = useResource<Page<PossibleAct>>(`/mogelijke-handelingen?soort=${soort}`);
  return (
    <div className="creation">
      <PageTitle>{title}</PageTitle>
      {said}
      <p className="lead quiet">{lead}</p>
      <Loaded of={acts}>
        {(page) => {
          const act = page.items.find((one) => one.toegestaan);
          if (act) return <ActForm act={act} target={{ meervoud }} given={given} start={start} parts={parts} advice={advice} onDone={(receipt) => navigate(`/${meervoud}/${receipt.id}`)} onCancel={() => history.back()} />;
          if (page.items.length === 0) return <Empty>{t('handeling.kanLeeg')}</Empty>;
          return <DoorList doors={page.items.flatMap(({ label, weigering }) => (weigering ? [{ labels: [label], refusal: weigering }] : []))} full />;
        }}
      </Loaded>
    </div>
  );
}
