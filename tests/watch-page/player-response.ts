import { type CaptionTrack, descriptionText, type StandInVideo } from './videos.ts';

/** Where the stand-in server serves the video itself. */
export const mediaUrl = (video: StandInVideo): string => `/videoplayback?id=${video.id}`;

/** The same bytes under an address of the page's own script, which may ask for it. */
export const bytesUrl = (video: StandInVideo): string => `/stand-in/media?id=${video.id}`;

/** A live stream has no length yet. */
const broadcast = (video: StandInVideo) => ({
  details: video.live
    ? { lengthSeconds: '0', isLive: true, isLiveDvrEnabled: true }
    : { lengthSeconds: String(video.durationSeconds) },
  status: video.live ? { liveStreamability: { liveStreamabilityRenderer: { videoId: video.id } } } : {},
});

/** As on the real site, the address lists the language; asking it without the player's token gives an empty answer. */
function captionTrack(video: StandInVideo, track: CaptionTrack) {
  const automatic = track.kind === 'asr';
  const kind = automatic ? '&kind=asr' : '';
  return {
    baseUrl: `https://www.youtube.com/api/timedtext?v=${video.id}&caps=asr${kind}&lang=${track.languageCode}`,
    name: { simpleText: track.name },
    vssId: `${automatic ? 'a' : ''}.${track.languageCode}`,
    languageCode: track.languageCode,
    ...(automatic ? { kind: 'asr' } : {}),
    isTranslatable: true,
    trackName: '',
  };
}

function captions(video: StandInVideo) {
  if (video.captionTracks.length === 0) return {};
  return {
    captions: {
      playerCaptionsTracklistRenderer: {
        captionTracks: video.captionTracks.map((track) => captionTrack(video, track)),
        audioTracks: [{ captionTrackIndices: video.captionTracks.map((_, index) => index) }],
        translationLanguages: [{ languageCode: 'de', languageName: { simpleText: 'German' } }],
        defaultAudioTrackIndex: 0,
      },
    },
  };
}

/** `ytInitialPlayerResponse` of a watch page, or the answer of `/youtubei/v1/player`. */
export function playerResponseOf(video: StandInVideo) {
  const { details, status } = broadcast(video);
  return {
    playabilityStatus: { status: 'OK', playableInEmbed: true, ...status },
    streamingData: { formats: [{ itag: 18, mimeType: 'video/webm; codecs="vp8"', url: mediaUrl(video) }] },
    ...captions(video),
    videoDetails: {
      videoId: video.id,
      title: video.title,
      ...details,
      channelId: 'UCstandinstandinstandin00',
      isOwnerViewing: false,
      shortDescription: descriptionText(video),
      isCrawlable: true,
      allowRatings: true,
      viewCount: '1234567',
      author: video.channel,
      isPrivate: false,
      isLiveContent: video.live,
    },
    microformat: {
      playerMicroformatRenderer: {
        publishDate: video.published,
        ownerChannelName: video.channel,
        lengthSeconds: String(video.durationSeconds),
      },
    },
  };
}

/** What YouTube answers for an id that it does not have. */
export const UNAVAILABLE = { playabilityStatus: { status: 'ERROR', reason: 'This video is unavailable' } };
