interface Extras {
  enlarge: string;
  copy: string;
  copied: string;
  onPicture: (picture: HTMLImageElement) => void;
}

/** Adds to the texts of the page what was not added yet. Nothing changes its size, so nothing moves. */
export function addExtras({ enlarge, copy, copied, onPicture }: Extras): void {
  for (const picture of all<HTMLImageElement>('img:not([data-extra])')) {
    picture.dataset.extra = '';
    // A picture in a link leads where its author wanted.
    if (picture.closest('a')) continue;
    picture.tabIndex = 0;
    picture.role = 'button';
    picture.ariaLabel = picture.alt === '' ? enlarge : `${enlarge}: ${picture.alt}`;
    picture.addEventListener('click', () => onPicture(picture));
    picture.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPicture(picture);
    });
  }
  for (const code of all<HTMLElement>('pre:not([data-extra])')) addCopy(code, copy, copied);
  // What is wider than the page scrolls within itself, by the keys too.
  for (const wide of all<HTMLElement>('pre, table')) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
}

function all<E extends Element>(selector: string) {
  return document.querySelectorAll<E>(`main [data-words] :is(${selector})`);
}

/** The button stands beside the code, since what is inside scrolls. */
function addCopy(code: HTMLElement, copy: string, copied: string): void {
  code.dataset.extra = '';
  const frame = document.createElement('div');
  frame.dataset.code = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  button.ariaLive = 'polite';
  code.replaceWith(frame);
  frame.append(code, button);
}
