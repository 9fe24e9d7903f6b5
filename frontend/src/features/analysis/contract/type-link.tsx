import { Link } from '@tanstack/react-router';
import classes from './contract.module.css';
import { namedType, printType, type TypeRef } from './schema';

/** A type as it is written, of which the name leads to its page. */
export function TypeLink({ type }: { type: TypeRef }) {
  const name = namedType(type);
  const [before = '', after = ''] = printType(type).split(name);
  return (
    <code className={classes.typeRef}>
      {before}
      <Link
        to="/phan-tich/hop-dong"
        search={(search) => ({ ...search, kieu: name })}
        className={classes.link}
      >
        {name}
      </Link>
      {after}
    </code>
  );
}
