// Defines <gossip-runner> and <gossip-lab>. Imported on a server, this does nothing.
//
//   <script src="embed.js"></script>
//   <gossip-runner name="week-8">Shown if the runner cannot be loaded.</gossip-runner>
//   <gossip-lab nodes="100" mode="push">Shown if the lab cannot be loaded.</gossip-lab>
import { define } from './frame.js';
import { GossipLab } from './lab-element.js';
import { GossipRunner } from './runner-element.js';

define('gossip-runner', GossipRunner);
define('gossip-lab', GossipLab);
