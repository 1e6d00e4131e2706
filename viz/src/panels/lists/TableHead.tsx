interface TableHeadProps {
  columns: readonly string[];
  /** Those of the columns that hold figures, which stand right. */
  figures?: readonly string[];
}

/** The headings of a table's columns; each stands where what is below it stands. */
export function TableHead({ columns, figures = [] }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col" className={figures.includes(name) ? 'num' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
