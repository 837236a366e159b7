import 'gossip-lesson';
import 'gossip-lesson/embed';

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
