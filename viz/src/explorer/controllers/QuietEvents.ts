import { useEffect } from 'react';
import { useSigma } from '../sigma-context.ts';

interface QuietEventsProps {
  onHover: (key: string | null) => void;
  onPick: (key: string) => void;
  onLink: (id: string) => void;
}

/** What a pointer does on a picture that is only looked at; the wheel scrolls the page, and zooms with Ctrl. */
export function QuietEvents({ onHover, onPick, onLink }: QuietEventsProps) {
  const sigma = useSigma();
  useEffect(() => {
    const enter = ({ node }: { node: string }) => onHover(node);
    const leave = () => onHover(null);
    const click = ({ node }: { node: string }) => onPick(node);
    const clickLink = ({ edge }: { edge: string }) => onLink(edge);
    sigma.on('enterNode', enter).on('leaveNode', leave).on('leaveStage', leave);
    sigma.on('clickNode', click).on('clickEdge', clickLink);
    return () => {
      sigma.off('enterNode', enter).off('leaveNode', leave).off('leaveStage', leave);
      sigma.off('clickNode', click).off('clickEdge', clickLink);
    };
  }, [sigma, onHover, onPick, onLink]);
  useEffect(() => {
    const container = sigma.getContainer();
    // On its way down, before Sigma hears of it and keeps it from the page.
    const scroll = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    container.addEventListener('wheel', scroll, { capture: true });
    return () => container.removeEventListener('wheel', scroll, { capture: true });
  }, [sigma]);
  return null;
}
