import styles from './BrandMark.module.css';

export interface BrandMarkParts {
  name: string;
  logo?: { url: string; width: number; height: number } | null;
  /** The logo says the name, so that it need not stand beside it. */
  logoShowsName?: boolean;
}

/** The brand's logo and name: the loudest thing in the frame. The link around it says the name to those who do not see it. */
export function BrandMark({ name, logo, logoShowsName }: BrandMarkParts) {
  return (
    <span className={styles.mark}>
      {logo && <img src={logo.url} width={logo.width} height={logo.height} alt="" />}
      {!(logo && logoShowsName) && <span className={styles.name}>{name}</span>}
    </span>
  );
}
