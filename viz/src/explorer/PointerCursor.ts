import { useEffect } from 'react';
import { useSigma } from './sigma-context.ts';

/** Shows a hand over what a click opens: a thing or a link. */
export function PointerCursor() {
  const sigma = useSigma();
  useEffect(() => {
    const { style } = sigma.getContainer();
    const point = () => (style.cursor = 'pointer');
    const leave = () => (style.cursor = '');
    sigma.on('enterNode', point).on('leaveNode', leave).on('enterEdge', point).on('leaveEdge', leave);
    sigma.on('leaveStage', leave);
    return () => {
      leave();
      sigma.off('enterNode', point).off('leaveNode', leave).off('enterEdge', point).off('leaveEdge', leave);
      sigma.off('leaveStage', leave);
    };
  }, [sigma]);
  return null;
}
