import { ActionIcon, Button, Checkbox, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { ScreenedKind } from '@ringbreaker/cypher/domain';
import { useRef, useState } from 'react';
import type { FormValue, ScreeningForm } from '../../state/screening-form.ts';
import { EMPTY_FORM, faultsOf, SCREENED_KINDS, toSubject } from '../../state/screening-form.ts';
import { ListingFields } from './ListingFields.tsx';
import { t } from '../../words/words.ts';

const KINDS = Object.entries(SCREENED_KINDS).map(([value, { name }]) => ({ value, label: name }));

interface ScreenFormProps {
  asking: boolean;
  onAsk: (subject: NonNullable<ReturnType<typeof toSubject>>, near: boolean) => void;
  onClear: () => void;
}

/** Everything that is known of a newcomer, a value a line; Enter asks from any of them. */
export function ScreenForm({ asking, onAsk, onClear }: ScreenFormProps) {
  const [form, setForm] = useState<ScreeningForm>(EMPTY_FORM);
  const [missing, setMissing] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const faults = faultsOf(form);
  const change = (part: Partial<ScreeningForm>) => (setForm({ ...form, ...part }), setMissing(false));
  const changeValue = (id: number, part: Partial<FormValue>) =>
    change({ values: form.values.map((value) => (value.id === id ? { ...value, ...part } : value)) });
  const focusFirst = () => fields.current?.querySelector<HTMLInputElement>('.screen-value input')?.focus();
  const ask = (event: React.FormEvent) => {
    event.preventDefault();
    const subject = toSubject(form);
    setMissing(subject === null);
    if (subject === null) focusFirst();
    else if (faults.size === 0) onAsk(subject, form.near);
  };
  const add = () => change({ values: [...form.values, emptyLine(form.values)] });
  return (
    <form ref={fields} className="screen-form" onSubmit={ask} aria-label={t`What is known of it`} noValidate>
      <ul className="screen-lines">
        {form.values.map((value) => (
          <ValueLine
            key={value.id}
            value={value}
            fault={faults.get(`place-${value.id}`)}
            onChange={(part) => changeValue(value.id, part)}
            onRemove={() => change({ values: form.values.filter(({ id }) => id !== value.id) })}
          />
        ))}
      </ul>
      <AddLine onClick={add} />
      <ListingFields listing={form.listing} faults={faults} onChange={(listing) => change({ listing })} />
      <Checkbox
        label={t`Also what is likely the same`}
        description={t`Addresses, names and pictures that are written in another way`}
        checked={form.near}
        onChange={(event) => change({ near: event.currentTarget.checked })}
      />
      <FormButtons
        asking={asking}
        missing={missing}
        onClear={() => (setForm(EMPTY_FORM), setMissing(false), onClear(), focusFirst())}
      />
    </form>
  );
}

function AddLine({ onClick }: { onClick: () => void }) {
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<IconPlus size={14} />}
      className="screen-add"
      onClick={onClick}
    >{t`Add a value`}</Button>
  );
}

function emptyLine(values: readonly FormValue[]): FormValue {
  return { id: Math.max(-1, ...values.map(({ id }) => id)) + 1, kind: 'phone', value: '', place: '' };
}

function FormButtons({ asking, missing, onClear }: { asking: boolean; missing: boolean; onClear: () => void }) {
  return (
    <>
      <p role="alert" className="screen-missing">
        {missing && t`Type a value first: one is enough.`}
      </p>
      <div className="screen-buttons">
        <Button type="submit" loading={asking}>{t`Screen it`}</Button>
        <Button variant="default" onClick={onClear}>{t`Clear`}</Button>
      </div>
    </>
  );
}

interface ValueLineProps {
  value: FormValue;
  fault: string | undefined;
  onChange: (part: Partial<FormValue>) => void;
  onRemove: () => void;
}

function ValueLine({ value: { id, kind, value, place }, fault, onChange, onRemove }: ValueLineProps) {
  const { name, example, placed } = SCREENED_KINDS[kind];
  return (
    <li className="screen-line">
      <NativeSelect
        size="sm"
        aria-label={t`Kind of value ${id + 1}`}
        data={KINDS}
        value={kind}
        onChange={(event) => onChange({ kind: ScreenedKind.parse(event.currentTarget.value), place: '' })}
      />
      <TextInput
        size="sm"
        className={placed ? 'screen-value' : 'screen-value screen-wide'}
        aria-label={t`${name}, value ${id + 1}`}
        placeholder={example}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      {placed ? (
        <TextInput
          size="sm"
          aria-label={t`${placed === 'country' ? t`Country` : t`Institution`} of value ${id + 1}`}
          placeholder={placed === 'country' ? t`Country` : t`Institution`}
          value={place}
          error={fault}
          autoComplete="off"
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      ) : null}
      <Tooltip label={t`Take this line away`}>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Take value ${id + 1} away`} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
