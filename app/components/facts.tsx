/** A list of facts: a short name, and what it is. */
export const Facts = ({ children, wide = false }: { children: React.ReactNode; wide?: boolean }) => (
  <dl className={wide ? 'facts facts-wide' : 'facts'}>{children}</dl>
);

export const Fact = ({ name, children }: { name: React.ReactNode; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
