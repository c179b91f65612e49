import { Outlet } from 'react-router';
export function Bare() {
  return <Outlet />;
}
