import type { Level, Track } from '../../core/glossary/concept.ts';
import { i18n } from '#i18n';

/** Suffix of the classes and the token of a track. */
export function trackKey(track: Track): string {
  return track === 'mass organisation' ? 'mass' : track.toLowerCase();
}

export function trackName(track: Track): string {
  switch (track) {
    case 'Party': return i18n.t('track.party');
    case 'State': return i18n.t('track.state');
    case 'Assembly': return i18n.t('track.assembly');
    case 'Front': return i18n.t('track.front');
    case 'mass organisation': return i18n.t('track.mass');
    case 'army': return i18n.t('track.army');
    case 'police': return i18n.t('track.police');
    case 'courts': return i18n.t('track.courts');
  }
}

/** Null where the level says nothing: a body that exists at any level. */
export function levelName(level: Level | null): string | null {
  switch (level) {
    case 'central': return i18n.t('level.central');
    case 'province': return i18n.t('level.province');
    case 'district': return i18n.t('level.district');
    case 'commune': return i18n.t('level.commune');
    default: return null;
  }
}
