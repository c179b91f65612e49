/** A name that fits nowhere. */
export const longName = 'Maximiliane Katharina von Hohenstein-Lauenburg zu Falkenberg';

/** What rendered Markdown can hold. */
export const prose = `<p>The powder foams, and the last of it leaves a <strong>bubble</strong> between the tank valve and the pump. See <a href="/gallery">the booklet</a>, or press <kbd>Steam</kbd>.</p>
<ol><li>Fill the tank above the max line.</li><li>Open the steam valve fully.</li><li>Press <code>hot water</code> for ten seconds.</li></ol>
<ul><li>no coffee</li><li>another basket<ul><li>the small one</li></ul></li></ul>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> descaled</li><li class="task-list-item"><input type="checkbox" disabled> rinsed</li></ul>
<blockquote><p>It hums for about four seconds and the gauge stays at 6 bar.</p></blockquote>
<pre><code>pressure = 6   # bar, always the spring of the bypass, never the coffee, whatever the gauge may say</code></pre>
<table><thead><tr><th>Water</th><th>Hardness</th><th>Descale every</th></tr></thead><tbody><tr><td>Aarhus</td><td>18 °dH</td><td>4 weeks</td></tr><tr><td>Malmö</td><td>6 °dH</td><td>3 months</td></tr></tbody></table>
<h2>When it does not catch</h2><p>If it does not catch after eight rounds, stop.</p><hr><p>Running dry is what kills these pumps.</p>`;
