import { type FormEvent, useRef, useState } from 'react';
import { go } from '../common/address.tsx';
import { useCatalogue } from '../common/catalogue.ts';
import { useLanguage, useSay } from '../common/speech.tsx';
import { MOST_FIGURES } from '../common/state.ts';

/** Which figures stand on top: chosen from the catalogue, kept in the address. */
export function Chooser({ chosen }: { chosen: readonly string[] }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="choose" onClick={show}>
        {say('choose')}
      </button>
      <dialog ref={dialog} className="chooser" aria-labelledby="title-chooser" onClose={() => setOpen(false)}>
        {open && <Choice chosen={chosen} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Choice({ chosen, close }: { chosen: readonly string[]; close: () => void }) {
  const say = useSay();
  const catalogue = useCatalogue(useLanguage());
  const [picked, pick] = useState<readonly string[]>(chosen);
  const [sought, seek] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = catalogue.filter(({ code, label }) => label.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted));
  const toggle = (code: string) => pick(picked.includes(code) ? picked.filter(each => each !== code) : [...picked, code]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go({ figures: picked });
    close();
  };
  return (
    <form onSubmit={submit}>
      <h2 id="title-chooser">{say('chooseTitle', { most: MOST_FIGURES })}</h2>
      <label className="seek">
        <span className="unseen">{say('seek')}</span>
        <input type="search" placeholder={say('seek')} value={sought} onChange={event => seek(event.target.value)} />
      </label>
      <ul>
        {found.map(({ code, label, unitLabel }) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(code)}
                disabled={!picked.includes(code) && picked.length >= MOST_FIGURES}
                onChange={() => toggle(code)}
              />{' '}
              {label} <span className="quiet">{unitLabel}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <button
          type="button"
          onClick={() => {
            go({ figures: undefined });
            close();
          }}
        >
          {say('chooseUsual')}
        </button>
        <button type="button" onClick={close}>
          {say('close')}
        </button>
        <button type="submit" className="first" disabled={picked.length === 0}>
          {say('chooseShow', { count: picked.length })}
        </button>
      </p>
    </form>
  );
}
