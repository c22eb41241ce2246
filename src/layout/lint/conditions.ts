// `visible`: one comparison of another control's value with a fixed one.
import { CONDITION, OPERATORS } from '../blocks/binding.ts';
import { visibleField } from '../blocks/shared.ts';
import { isObject } from '../json.ts';
import { isBlank, onlyTypos, recordCheck } from './record.ts';
import { type Check, putting, report, trailOf } from './report.ts';
import { called, meantOperator, oneOf, quote, spoken } from './words.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS);

const fieldsCheck = recordCheck(CONDITION, () => undefined, {
  label: 'The condition',
  unknown: onlyTypos,
  optional: new Set(Object.keys(CONDITION)),
});

export const conditionCheck: Check = (condition, notes, beside) => {
  if (!isObject(condition)) return;
  fieldsCheck(condition, notes, beside);
  const { when, operator } = condition;
  const missing = (['when', 'operator', 'value'] as const).filter((key) =>
    key === 'value' ? !Object.hasOwn(condition, key) : isBlank(condition[key]),
  );
  if (missing.length > 0) {
    report(
      notes,
      'warn',
      'bad_condition',
      `${spoken('visible', visibleField)} compares the value of one control with another value, and here ${missing.map((key) => spoken(key, CONDITION[key])).join(' and ')} is missing. The phone cannot tell when to show ${called(notes.subject)}.`,
      missing.join() === 'operator' ? { fix: putting('Compare with eq', trailOf(notes, 'operator'), 'eq') } : {},
    );
  }
  if (typeof operator === 'string' && operator !== '' && !Object.hasOwn(OPERATORS, operator)) {
    const meant = meantOperator(operator, OPERATOR_NAMES);
    report(
      notes,
      'warn',
      'bad_condition',
      `The phone cannot compare with ${quote(operator)}. Use ${oneOf(OPERATOR_NAMES)}.`,
      {
        tail: ['operator'],
        ...(meant !== undefined && { fix: putting(`Change to ${meant}`, trailOf(notes, 'operator'), meant) }),
      },
    );
  }
  if (typeof when === 'string' && when !== '') {
    notes.refs.push({
      id: when,
      rule: 'bad_condition',
      at: trailOf(notes, 'when'),
      says: (name) =>
        `${called(notes.subject)} is shown by the value of ${name}, but nothing in the layout is called that, so the phone cannot tell when to show it.`,
    });
  }
};
