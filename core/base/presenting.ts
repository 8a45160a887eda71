/** What a player has in its picture: the video itself, an advertisement, or a video that it shows on another device. */
export type Presenting = 'content' | 'advertisement' | 'remote';
