/** Two lines said at 1.0 and 2.5 s, "so it is" and "is it", in every form that is read: for tests. */
export const SAMPLES = {
  json3: JSON.stringify({
    wireMagic: 'pb3',
    events: [
      { tStartMs: 0, dDurationMs: 5000, id: 1, wpWinPosId: 1, wsWinStyleId: 1 },
      {
        tStartMs: '1000',
        dDurationMs: '3000',
        wWinId: 1,
        segs: [{ utf8: 'so' }, { utf8: ' it', tOffsetMs: '300' }, { utf8: ' is', tOffsetMs: 500 }],
      },
      { tStartMs: 2490, dDurationMs: 10, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: 2500, dDurationMs: 2000, wWinId: 1, segs: [{ utf8: 'is' }, { utf8: ' it', tOffsetMs: 400 }] },
    ],
  }),
  srv3: `<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><pen id="1"/><ws id="0"/></head><body>
<w t="0" id="1" wp="1" ws="1"/>
<p t="1000" d="3000" w="1"><s ac="255">so</s><s t="300" ac="248"> it</s><s t="500"> is</s></p>
<p t="2490" d="10" w="1" a="1">
</p>
<p t="2500" d="2000" w="1"><s>is</s><s t="400"> it</s></p></body></timedtext>`,
  webVtt: `WEBVTT
Kind: captions
Language: en

NOTE nothing

1
00:01.000 --> 00:04.000 align:start position:0%
so<00:00:01.300><c> it</c><00:00:01.500><c> is</c>

00:00:02.500 --> 00:00:04.500
is<00:00:02.900><c> it</c>
`,
  subRip: `1
00:00:01,000 --> 00:00:02,400
<i>so it is</i>

2
00:00:02,500 --> 00:00:04,500
{\\an8}is it
`,
  panel: '0:01\nso it is\n0:02\nis it\n',
} as const;
