import { TextInput } from '@mantine/core';
import type { FormListing } from '../../state/screening-form.ts';
import { t } from '../../words/words.ts';

const FIELDS: readonly [name: keyof FormListing, label: string, example: string][] = [
  ['title', t`Title`, t`as it is listed`],
  ['brand', t`Brand`, t`empty if it names none`],
  ['category', t`Category`, t`as the marketplace has it`],
  ['price', t`Price`, '79.90'],
  ['currency', t`Currency`, 'EUR'],
];

interface ListingFieldsProps {
  listing: FormListing;
  faults: ReadonlyMap<string, string>;
  onChange: (listing: FormListing) => void;
}

/** What a listing says: its price is held against the brand's usual one, its picture against those of others. */
export function ListingFields({ listing, faults, onChange }: ListingFieldsProps) {
  return (
    <details className="screen-listing">
      <summary>{t`It is a listing`}</summary>
      <p className="quiet">{t`Its price is held against the brand’s usual one. Give its picture as a picture hash, and its seller by id, above.`}</p>
      <div className="screen-listing-fields">
        {FIELDS.map(([name, label, example]) => (
          <TextInput
            key={name}
            size="sm"
            className={`screen-${name}`}
            label={label}
            placeholder={example}
            value={listing[name]}
            error={faults.get(name)}
            autoComplete="off"
            onChange={(event) => onChange({ ...listing, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </details>
  );
}
