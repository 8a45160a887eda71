import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is loaded when it is drawn for the first time, and until then is nothing; and what loads it before.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
): readonly [component: ComponentType<P>, preload: () => void] {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P> | null> | null = null;
  const loadOnce = () => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return component;
      },
      // An extension that was updated has other files; the next time it is asked anew.
      () => {
        loading = null;
        return null;
      },
    );
    return loading;
  };
  function Lazily(props: P) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (!Component) void loadOnce().then((component) => setComponent(() => component));
    }, [Component]);
    return Component && <Component {...props} />;
  }
  return [Lazily, () => void loadOnce()];
}
