// Runners in React, written in JSX and inserted by an effect. StrictMode runs effects
// twice in development.
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'gossip-lesson/embed';

const src = '/lesson/runner.html';
const kept = document.createElement('gossip-runner');
kept.id = 'kept';
kept.setAttribute('src', src);
globalThis.inserted = 0;

function Kept() {
  const place = useRef(null);
  useEffect(() => {
    globalThis.inserted++;
    place.current.append(kept);
    return () => kept.remove();
  }, []);
  return <div ref={place} />;
}

function Page() {
  const [shown, setShown] = useState(true);
  const [program, setProgram] = useState('// given');
  const [told, setTold] = useState('');
  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!shown)}>Show or hide</button>
      <button type="button" id="next" onClick={() => setProgram('// next')}>Next</button>
      <p id="told">{told}</p>
      {shown && <Kept />}
      {shown && (
        <gossip-runner id="written" name="react" src={src} program={program} ongossip-input={({ detail }) => setTold(detail.program)}>
          The runner cannot be loaded.
        </gossip-runner>
      )}
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
