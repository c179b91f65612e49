/** The headers that keep a page to itself: no inline script or style, nothing from elsewhere but named pictures. */
export function contentPolicy(options: {
  origin?: string;
  imageSources?: string[];
  development?: boolean;
}): Record<string, string> {
  const pictures = ["'self'", 'data:', 'blob:', ...(options.imageSources ?? [])].join(' ');
  // Vite's development client injects styles and talks over a web socket.
  const styles = options.development ? "'self' 'unsafe-inline'" : "'self'";
  const connections = options.development ? "'self' ws:" : "'self'";
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    `img-src ${pictures}`,
    "font-src 'self'",
    `connect-src ${connections}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': rules.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    ...(options.origin?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
