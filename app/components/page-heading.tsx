/** The one `h1` of a page, with the line above it and the first sentence below it. */
export const PageHeading = ({
  title,
  kicker,
  children,
}: {
  title: React.ReactNode;
  kicker?: React.ReactNode;
  children?: React.ReactNode;
}) => (
  <div className="page-heading">
    {kicker && <p className="kicker">{kicker}</p>}
    <h1>{title}</h1>
    {children && <p className="lead">{children}</p>}
  </div>
);
