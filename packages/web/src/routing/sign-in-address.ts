/** The page to sign in on, which leads back to a path (without language prefix) afterwards. */
export function signInAddress(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
}
