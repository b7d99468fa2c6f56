/** What is shown: by how a link is known, by its type, by the force of the law and by the kind of node. */
import { type Choices, listChoices } from '../data/filter.ts';
import { DERIVATION_WORDS, DERIVATIONS, sayBinding, sayType } from '../data/words.ts';
import { DEFAULT_DERIVATIONS } from '../state/address.ts';
import { address, go, whole } from '../state/store.ts';
import { LineSample } from './badge.tsx';

export function Filters() {
  const { derivations, hidden } = address.value;
  const choices = withHidden(listChoices(whole.value), hidden);
  const changed = hidden.length > 0 || derivations.join() !== DEFAULT_DERIVATIONS.join();
  return (
    <div class="filters">
      <fieldset>
        <legend>How a link is known</legend>
        {DERIVATIONS.map((derivation) => (
          <label key={derivation}>
            <input
              type="checkbox"
              checked={derivations.includes(derivation)}
              onChange={({ currentTarget: { checked } }) =>
                go({
                  derivations: DERIVATIONS.filter((known) =>
                    known === derivation ? checked : derivations.includes(known),
                  ),
                })
              }
            />
            <LineSample derivation={derivation} /> {DERIVATION_WORDS[derivation].name}
            <span class="soft small"> {DERIVATION_WORDS[derivation].meaning}</span>
          </label>
        ))}
      </fieldset>
      <Group legend="Force of the law" values={choices.bindings} say={sayBinding} />
      <Group legend="Kinds of node" values={choices.labels} say={(label) => label.toLowerCase()} />
      <Group legend="Types of link" values={choices.types} say={sayType} />
      <button type="button" disabled={!changed} onClick={() => go({ hidden: [], derivations: DEFAULT_DERIVATIONS })}>
        Clear the filters
      </button>
    </div>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly values: ReadonlyMap<string, number>;
  readonly say: (value: string) => string;
}

function Group({ legend, values, say }: GroupProps) {
  const { hidden } = address.value;
  if (values.size === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {[...values].map(([value, number]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={!hidden.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              go({ hidden: checked ? hidden.filter((known) => known !== value) : [...hidden, value] })
            }
          />
          {say(value)} <span class="soft small">{number}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A value that is hidden stays on offer in a view that has none of it, so that it can be switched on again. */
function withHidden(choices: Choices, hidden: readonly string[]): Choices {
  const known = [choices.types, choices.bindings, choices.labels];
  const lost = hidden.filter((value) => known.every((values) => !values.has(value)));
  return { ...choices, types: new Map([...choices.types, ...lost.map((value): [string, number] => [value, 0])]) };
}
