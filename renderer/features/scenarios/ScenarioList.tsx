import type { KeyboardEvent } from 'react';
import { commandTitle } from '../../../common/commands.ts';
import { t } from '../../../common/language/texts.ts';
import { commandHint, commandItem } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { byPosition } from '../../domain/order.ts';
import { scenarioDescription } from '../../domain/scenario-words.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LineClamp } from '../../ui/LineClamp.tsx';
import { Menu } from '../../ui/Menu.tsx';
import './scenario-list.css';

const MENU = ['scenarioRules', 'renameScenario', 'duplicateScenario', 'deleteScenario'] as const;

/** The scenarios of the workbook; the current one says what it stands for. */
export function ScenarioList() {
  const { scenarios } = useTables();
  const current = useScenario();
  const described = useDescription();
  return (
    <section className="scenarios" aria-label={t('Choose a scenario')}>
      <h2>{t('Scenarios')}</h2>
      <ul onKeyDown={moveFocus}>
        {[...scenarios].sort(byPosition).map((scenario) => {
          const isCurrent = scenario.id === current.id;
          return (
            <li key={scenario.id} className={isCurrent ? 'is-current' : ''}>
              <div className="scenario-line">
                <button
                  type="button"
                  className="nav-item"
                  data-scenario={scenario.slug ?? scenario.id}
                  title={isCurrent ? described : scenario.description}
                  aria-current={isCurrent ? 'true' : undefined}
                  onClick={() => {
                    if (isCurrent) explain({ kind: 'scenario', scenarioId: scenario.id });
                    else void execute({ type: 'selectScenario', scenarioId: scenario.id });
                  }}
                >
                  <span className="clip">{scenario.name}</span>
                </button>
                {isCurrent && (
                  <Menu
                    label={t('Scenario {name}', { name: scenario.name })}
                    buttonLabel={t('Rules, rename, duplicate or delete')}
                    buttonClass="icon-button scenario-menu"
                    button={<Icon name="more" />}
                    items={MENU.map(commandItem)}
                  />
                )}
              </div>
              {isCurrent && described && (
                <LineClamp key={described} className="scenario-description" text={described} />
              )}
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className="nav-item is-quiet"
            {...commandHint('newScenario')}
            onClick={() => run('newScenario')}
          >
            <span>{commandTitle('newScenario')}</span>
            <Icon name="plus" />
          </button>
        </li>
      </ul>
    </section>
  );
}

/** The same in a narrow window: a menu of scenarios and of what can be done with them. */
export function ScenarioMenu() {
  const { scenarios } = useTables();
  const current = useScenario();
  return (
    <Menu
      label={t('Scenarios')}
      buttonLabel={t('Scenario: {name}', { name: current.name })}
      buttonClass="icon-button nav-item"
      button={<Icon name="scales" />}
      items={[
        ...[...scenarios].sort(byPosition).map(({ id, name }) => ({
          label: id === current.id ? t('{name} (shown)', { name }) : name,
          disabled: id === current.id,
          run: () => void execute({ type: 'selectScenario', scenarioId: id }),
        })),
        ...(['newScenario', ...MENU] as const).map(commandItem),
      ]}
    />
  );
}

/** Up and down move through the list as they do in any list. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target as HTMLElement).classList.contains('nav-item')) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.nav-item')];
  const next = items[items.findIndex((item) => item.matches(':focus')) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What the current scenario says of itself, as far as that is true of its saved weights. */
function useDescription(): string {
  const tables = useTables();
  const scenario = useScenario();
  const shares = useAssessed((assessment) => assessment.shares);
  return scenarioDescription(scenario, shares, (id) => lookup(tables).criterion(id).name);
}
