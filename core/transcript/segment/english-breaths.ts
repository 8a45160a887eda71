/**
 * Where a speaker of English breathes, as far as the words tell: used only where punctuation does not. The numbers are
 * rewards (above 0) and penalties (below 0) for a cut, on one scale with the cost of a unit's length; they were set by
 * reading automatic captions of conversations. All words are in lower case with straight apostrophes.
 */
const table = (rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, entries]) => entries.split('|').map((entry) => [entry.trim(), value] as const)));

/** What begins a unit, up to four words long; the longest entry that fits counts. */
export const STARTS = table([
  [6, 'yeah|thank you and'],
  [4, 'so|because|for example|okay|however|are there any|is there anything'],
  [3.5, "but|and then|and so|so i|so we|so what|so how|so if|so for example|all right|thanks|cuz|'cause"],
  [
    3,
    "and i|and we|and they|and you|and he|and she|and it|and it's|and if|and when|and for|and also|and yeah|and there|and there's",
  ],
  [
    3,
    "and that's|and that is|and that was|and this is|and now|and what|and how|and of course|and our|and my|and once|and even",
  ],
  [
    3,
    "i think|i mean|i feel|i remember|i do think|i also|i just|i'm|i'd love|i like to|i spent|i believe|i guess|i never|i always",
  ],
  [2.6, "there was|there were|there is|there's|there are|one thing|one of the|one way|what are|what exactly|early on"],
  [
    2.6,
    'do you|did you|have you|can you|could you|would you|are there|is there|how did|how do we|how long|how many|why do|why did|why is',
  ],
  [
    2.6,
    "it's also|it was also|it's like|it's kind of|it's just|it's hard|it's been|related to that|first of all|in fact|this is|that's like",
  ],
  [
    2.6,
    'when you think about|on the other hand|another area|another thing|another example|at the same time|in order to|as others will',
  ],
  [
    2.2,
    "well|now|also|then|once|even if|if you|if we|if i|when you|when we|when i|whenever|although|even though|it's|it was|that's|in the same way",
  ],
  [
    2.2,
    'it feels|it seems|it takes|as time|every time|instead of|what do you|what did you|i have|i know|i like|for a lot of',
  ],
  [
    1.8,
    "they're|we've|we're|we are|we have|we had|we were|we also|i've|i'd|he's|she's|let's|like when|especially|which is|which was",
  ],
  [
    1.6,
    "for me|where you|where we|what was|what is|what's the|how do|how does|if|while|until|since|unless|though|the more i|the more you",
  ],
  [1.2, "they|you're|we|i|he|she|when|you know|you can|you have|you want|you could|which|or maybe|at some point"],
  [0.8, "it is|there|you|that was|maybe|actually|basically|sometimes|where|what's|in the"],
  [0.6, 'and|that you|that we|that i|that they|after|before'],
  [0.2, 'or|another|like'],
  [-0.4, 'the|this|these|those'],
  [-1, "it|so on|so well|so very|so called|and so on|and so forth|well as|then again|what's coming|what's important"],
  [-2, 'a|an|that|who|at|in|on|into|through|what|how|why|with|by|from|for|better|more|less|right|one|kind|sort'],
  [
    -2.5,
    'is|are|was|were|am|has|have|had|will|would|can|could|should|may|might|must|do|does|did|to|about|as|not|things',
  ],
  [-4, 'so good|so much|so many|so far|so that|so frustrated|so long|so hard|or so|such as|too'],
  [-5, "of|than|me|us|him|them|itself|myself|themselves|been|be|being|either|ago|anyway|lot|own|much|many|'s|enough"],
]);

/** What the last word, or the last two, of a unit can hardly be, and what they can well be. */
export const ENDS = table([
  [1.5, 'like that|so on|too|anyway|right'],
  [1, 'on this|on that|about that|about this|do this|do that|in that way'],
  [0.4, 'them|us|me|myself'],
  [0, 'better at|good at|best at|as well|very well|to you|for you|about it'],
  [-1, 'much|people|model|things|something|anything|way|now|it is|that is|her|his|it'],
  [-2, 'one|up|there|well|that was|yeah'],
  [
    -2.5,
    'you|um|uh|know|all|help|see|saw|kind|sort|lot|bit|use|used|using|build|building|solve|solving|started|start|ask|wonder',
  ],
  [
    -3,
    'that|this|think|want|need|try|tries|trying|going|able|said|say|says|more|most|many|two|three|feel|make|let|get|give|gives|such|seem',
  ],
  [
    -4,
    'exactly|particular|favorite|large|very|great|good|new|whole|first|last|next|same|different|various|specific|complex|little|certain|important',
  ],
  [
    -4.5,
    'in|on|at|for|with|by|about|like|through|between|over|really|just|only|even|probably|always|never|also|actually|still|then|both|before|after',
  ],
  [
    -5,
    'is|are|was|were|have|do|does|did|can|may|into|from|as|what|how|why|when|where|which|who|not|while|until|so|these|those|some|any|no|other|once',
  ],
  [
    -6,
    "am|be|been|being|has|had|will|would|could|should|might|must|gonna|it's|there's|that's|what's|don't|doesn't|didn't|can't|isn't",
  ],
  [-7, 'a|an|the|my|your|our|their|its|of|i|we|they|he|she|and|or|but|because|if|very|every|each|to|than'],
  [-7, "i'm|we're|they're|you're|he's|she's|i've|we've|they've|you've|i'd|we'd|they'd|i'll|we'll|they'll|you'll|let's"],
]);

/** Two words between which nobody breathes; the second without its contraction ("time we" for "time we've"). */
export const TOGETHER: ReadonlySet<string> = new Set(
  `you know|i mean|i think|for example|of course|as well|at least|right now|right away|right there|so on|so far|kind of
  sort of|a lot|lots of|even though|because of|such as|used to|going to|want to|have to|each other|or something|one another
  as long|is that|was that|think that|know that|said that|mean that|thing that|things that|way that|time that|point that
  people that|see that|saw that|so that|feel that|problem that|something that|years ago|more and|better and|and better
  over time|deep learning|machine learning|all right|no idea|is like|was like|how we|how you|how it|how i|what you|what we
  what it|what i|what they|whatever you|where we|why we|when we|when you|if you|if we|that we|that i|if i|when i|because i
  because we|because it|because they|but i|but you|but we|but it|things we|things you|things i|everything we|thing i
  thing we|questions you|problems you|way i|way we|way you|way they|time we|time you|time i|moment i|know i|think it
  think we|think you|think they|think there|think i|feel like|looks like|seems like|sounds like|something like|things like
  models they|like i|like we|like you|like it|oh i|yeah and|yeah it|more useful|one way
  research project|remember i|remember the|even if`
    .split(/[|\n]/)
    .map((pair) => pair.trim()),
);

/** Longest entry of {@link STARTS}, in words. */
export const LONGEST_START = 4;

/** Sounds that stand for a breath: what comes after one decides whether a unit begins with it. */
export const FILLERS: ReadonlySet<string> = new Set(['uh', 'um', 'er', 'erm', 'hmm']);
