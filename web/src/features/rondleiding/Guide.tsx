// SPDX-License-Identifier: EUPL-1.2
// The guided visit on Start: three tasks for the function of the reader. Only the practice environment shows it.
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { save, type Task, tasksOf, useProgress } from './progress';
import './guide.css';

function Step({ task, done, first }: { task: Task; done: boolean; first: boolean }) {
  return (
    <li className={done ? 'guide-task done' : 'guide-task'}>
      <h3>
        <span lang="nl">{task.titel}</span> {done ? <span className="guide-mark">{t('rondleiding.klaar')}</span> : null}
      </h3>
      {done ? null : (
        <>
          <p className="quiet" lang="nl">
            {task.waarom}
          </p>
          <p lang="nl">{task.doe}</p>
          <Link className={first ? 'button-link' : 'button-link secondary'} to={task.naar}>
            {t('rondleiding.gaErheen')}
          </Link>
        </>
      )}
    </li>
  );
}

interface VisitProps {
  persoon: string;
  functie: string;
  tasks: readonly Task[];
}

function Visit({ persoon, functie, tasks }: VisitProps) {
  const progress = useProgress(persoon, functie);
  if (!progress) return null;
  const { stand, gedaan } = progress;
  const open = tasks.find((task) => !gedaan.includes(task.sleutel));
  const set = (next: 'loopt' | 'gestopt', done = gedaan) => save(persoon, functie, { stand: next, gedaan: done });
  if (stand !== 'loopt') {
    return (
      <>
        {stand === 'nieuw' ? <p>{t('rondleiding.wat')}</p> : null}
        <Button appearance="secondary-action-button" onClick={() => set('loopt')}>
          {t(stand === 'nieuw' ? 'rondleiding.begin' : 'rondleiding.verder')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p role="status">{open ? t('rondleiding.stand', { n: gedaan.length, van: tasks.length }) : t('rondleiding.alles')}</p>
      <ol className="plain-list">
        {tasks.map((task) => (
          <Step key={task.sleutel} task={task} done={gedaan.includes(task.sleutel)} first={task === open} />
        ))}
      </ol>
      <p className="guide-buttons">
        <button type="button" className="plain-button" onClick={() => set('gestopt')}>
          {t('rondleiding.stop')}
        </button>
        {gedaan.length > 0 ? (
          <button type="button" className="plain-button" onClick={() => set('loopt', [])}>
            {t('rondleiding.opnieuw')}
          </button>
        ) : null}
      </p>
    </>
  );
}

/** The visit for the function of the reader; nothing for a function without one. */
export default function Guide() {
  const { session, active } = useSession();
  const tasks = active ? tasksOf(active.functie) : [];
  if (!session || !active || tasks.length === 0) return null;
  return (
    <Section ruled title={t('rondleiding.titel')} className="block guide">
      <Visit persoon={session.persoon.id} functie={active.functie} tasks={tasks} />
    </Section>
  );
}
