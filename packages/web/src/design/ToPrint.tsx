import { type ReactNode, useEffect } from 'react';
import { Button } from './Button.tsx';
import styles from './ToPrint.module.css';

/** Above a page that is there to be printed: opens the printing once all is there, and again when pressed. */
export function ToPrint({ act, back }: { act: string; back: ReactNode }) {
  useEffect(() => {
    let left = false;
    const pictures = Array.from(document.images, (picture) => picture.decode().catch(() => {}));
    void Promise.all(pictures).then(() => {
      if (!left) print();
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <div className={styles.bar}>
      {back}
      <span className="alive-only">
        <Button type="button" onClick={() => print()}>
          {act}
        </Button>
      </span>
    </div>
  );
}
