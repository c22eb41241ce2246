// What each SF Symbol is drawn with. A line is: name, glyph, and the variants that exist beside the plain one:
// f .fill, c .circle and .circle.fill, s .square and .square.fill, / .slash (and .slash.fill where there is a fill).
// Text instead of objects: a third of the size, and one symbol stays one line.

export const SYMBOLS_BY_SUBJECT = {
  home: `
house house f c /
house.lodge house f c
house.and.flag house f c
music.note.house house f
play.house house f
storefront store f c
lightbulb lightbulb f c /
lightbulb.2 lightbulb f
lightbulb.min lightbulb f
lightbulb.max lightbulb f
lightbulb.led lightbulb f
lightbulb.led.wide lightbulb f
lamp.desk lamp-desk f
lamp.table lamp f
lamp.floor lamp-floor f
lamp.ceiling lamp-ceiling f
lamp.ceiling.inverse lamp-ceiling
chandelier lamp-ceiling f
light.recessed spotlight f
light.recessed.3 spotlight f
light.panel light-panel f
light.cylindrical.ceiling lamp-ceiling f
light.strip.2 light-strip f
light.beacon.min siren f
light.beacon.max siren f
lightswitch.on light-switch f s
lightswitch.off light-switch f s
switch.2 settings-2
switch.programmable toggle-right f s
button.programmable circle-dot s
powerplug plug f
powercord cable f
poweroutlet.type.a outlet f
poweroutlet.type.b outlet f
poweroutlet.type.c outlet-round f
poweroutlet.type.e outlet-round f
poweroutlet.type.f outlet-round f
poweroutlet.type.g outlet f
poweroutlet.type.i outlet f
poweroutlet.strip outlet f
fan fan f /
fan.desk fan f
fan.floor fan f
fan.ceiling fan f
fan.oscillation fan f
fan.and.light.ceiling fan f
air.conditioner.horizontal air-vent f
air.conditioner.vertical air-vent f
air.purifier wind f
humidifier droplets f
humidifier.and.droplets droplets f
dehumidifier droplets f
heater.vertical heater f
blinds.vertical.open blinds
blinds.vertical.closed blinds
blinds.horizontal.open blinds
blinds.horizontal.closed blinds
roller.shade.open blinds
roller.shade.closed blinds
roman.shade.open blinds
roman.shade.closed blinds
curtains.open curtains
curtains.closed curtains
window.vertical.open window
window.vertical.closed window
window.horizontal window
window.horizontal.closed window
window.casement window
window.casement.closed window
window.awning window
window.awning.closed window
window.ceiling window
window.ceiling.closed window
window.shade.open blinds
window.shade.closed blinds
door.left.hand.open door-open
door.left.hand.closed door-closed
door.right.hand.open door-open
door.right.hand.closed door-closed
door.sliding.left.hand.open door-open
door.sliding.left.hand.closed door-closed
door.sliding.right.hand.open door-open
door.sliding.right.hand.closed door-closed
door.french.open door-open
door.french.closed door-closed
door.garage.open warehouse
door.garage.closed warehouse
door.garage.double.bay.open warehouse
door.garage.double.bay.closed warehouse
pedestrian.gate.open fence
pedestrian.gate.closed fence
entry.lever.keypad keypad f
video.doorbell bell-electric f
stairs stairs
spigot faucet f
sprinkler sprinkler f
sprinkler.and.droplets sprinkler f
pipe.and.drop faucet f
sink faucet f
shower shower-head f
shower.handheld shower-head f
shower.sidejet shower-head f
bathtub bath f
toilet toilet f c
stove stove f
oven stove f
cooktop cooktop f
microwave microwave f
refrigerator refrigerator f
dishwasher dishwasher f c
washer washing-machine f c
dryer washing-machine f c
sofa sofa f
chair chair f
chair.lounge armchair f
table.furniture table-furniture f
bed.double bed-double f c
cabinet cabinet f
fireplace flame-kindling f
robotic.vacuum robot-vacuum f
sensor sensor f
sensor.tag.radiowaves.forward sensor f
carbon.monoxide.cloud cloud-alert f
carbon.dioxide.cloud cloud-alert f
figure.walk.arrival log-in
figure.walk.departure log-out
square.split.bottomrightquarter window f
light.max sun
light.min sun-dim
light.ribbon light-strip f
light.overhead.right spotlight f
light.overhead.left spotlight f
`,
  power: `
power power c
power.dotted power
poweron power-on
poweroff circle
powersleep moon
togglepower power
bolt zap f c s /
bolt.horizontal bolt-horizontal f c
bolt.car car f
bolt.house house-plug f
bolt.ring.closed circle-gauge
bolt.batteryblock car-battery f
battery.0percent battery
battery.0 battery
battery.25percent battery-low
battery.25 battery-low
battery.50percent battery-medium
battery.50 battery-medium
battery.75percent battery-almost-full
battery.75 battery-almost-full
battery.100percent battery-full c
battery.100 battery-full
battery.100percent.bolt battery-charging
battery.100.bolt battery-charging
minus.plus.batteryblock car-battery f
fuelpump fuel f c /
ev.charger ev-charger f
ev.plug.dc.ccs1 plug-2 f
ev.plug.ac.type.2 plug-2 f
ev.plug.dc.chademo plug-2 f
powermeter gauge
engine.combustion engine f
engine.emission.and.exclamationmark engine
transmission joystick
atom atom
`,
  devices: `
desktopcomputer desktop
desktopcomputer.and.arrow.down monitor-down
display monitor
display.2 monitor-smartphone
pc pc-case
server.rack server
xserve server
macpro.gen3 pc-case f
macpro.gen1 pc-case f
macmini hard-drive f
macstudio hard-drive f
laptopcomputer laptop /
macbook laptop
macbook.gen2 laptop
macbook.and.iphone monitor-smartphone
laptopcomputer.and.iphone monitor-smartphone
iphone smartphone c /
iphone.gen1 smartphone c
iphone.gen2 smartphone c
iphone.gen3 smartphone c
iphone.landscape smartphone-landscape
iphone.homebutton smartphone
iphone.radiowaves.left.and.right vibrate c
iphone.rear.camera smartphone
iphone.and.arrow.forward smartphone
ipad tablet
ipad.homebutton tablet
ipad.landscape tablet-landscape
ipad.and.iphone tablet-smartphone /
ipod music-player
candybarphone smartphone
applewatch watch /
applewatch.watchface watch
applewatch.radiowaves.left.and.right watch
watchface.applewatch.case watch
vision.pro rectangle-goggles f
visionpro rectangle-goggles f
airpods ear-buds
airpodspro ear-buds
airpods.pro ear-buds
airpodsmax headphones
airpods.max headphones
earbuds ear-buds
earpods ear-buds
beats.headphones headphones
headphones headphones c /
headset headset c
homepod homepod f
homepod.2 homepod f
homepodmini homepod f
homepod.mini homepod f
homepod.and.appletv homepod f
hifispeaker speaker f
hifispeaker.2 speaker f
hifispeaker.and.homepod speaker f
hifireceiver radio-receiver f
tv tv f c /
tv.inset.filled tv
tv.and.mediabox tv f
tv.and.hifispeaker tv
tv.music.note tv f
4k.tv tv-minimal f
appletv hard-drive f
appletvremote.gen1 remote f
appletvremote.gen2 remote f
appletvremote.gen3 remote f
appletvremote.gen4 remote f
av.remote remote f
mediastick usb
cable.connector cable /
cable.connector.horizontal cable
cable.coaxial cable
keyboard keyboard f
keyboard.chevron.compact.down keyboard f
computermouse mouse f
magicmouse mouse f
rectangle.and.hand.point.up.left touchpad f
printer printer f
printer.dotmatrix printer f
scanner scanner f
faxmachine printer f
externaldrive hard-drive f
externaldrive.connected.to.line.below server-nas f
internaldrive hard-drive f
opticaldiscdrive disc-3 f
opticaldisc disc f
sdcard card-sim f
simcard card-sim f
simcard.2 card-sim f
esim card-sim f
memorychip cpu f
cpu cpu f
macwindow app-window
macwindow.on.rectangle app-window
menubar.rectangle panel-top
menubar.dock.rectangle panel-bottom
dock.rectangle dock
pip picture-in-picture-2 f
pip.enter picture-in-picture
pip.exit picture-in-picture-2
rectangle.inset.filled rectangle-inset-filled
apps.iphone smartphone
apps.ipad tablet
phone.and.waveform phone f
radio radio-device f
videoprojector projector f
web.camera webcam f
flashlight.off flashlight-off f
flashlight.on flashlight f c
gamecontroller gamepad-2 f c
arcade.stick joystick
arcade.stick.console joystick f
dpad gamepad-directional f
xbox.logo gamepad
playstation.logo gamepad
calculator calculator f
scalemass weight f
metronome metronome f
barcode barcode
barcode.viewfinder scan-barcode
qrcode qr-code
qrcode.viewfinder scan-qr-code
`,
  network: `
wifi wifi c s /
wifi.router router f
personalhotspot link c s /
antenna.radiowaves.left.and.right radio-tower c /
dot.radiowaves.left.and.right radio
dot.radiowaves.right wave-right
dot.radiowaves.forward wave-right
dot.radiowaves.up.forward rss
wave.3.right wave-right c
wave.3.left wave-left c
wave.3.forward wave-right c
wave.3.backward wave-left c
cellularbars signal
bluetooth bluetooth
airplay airplay
airplayvideo airplay c
airplayaudio airplay c
airplay.audio airplay
airplay.video airplay
shareplay cast /
network network /
globe globe
globe.desk globe f
globe.americas earth f
globe.europe.africa earth f
globe.asia.australia earth f
globe.central.south.asia earth f
link link c
point.3.connected.trianglepath.dotted waypoints
point.3.filled.connected.trianglepath.dotted waypoints
point.topleft.down.to.point.bottomright.curvepath spline f
point.topleft.down.curvedto.point.bottomright.up spline f
point.bottomleft.forward.to.point.topright.scurvepath spline f
arrow.triangle.branch split
arrow.triangle.merge merge
arrow.triangle.pull git-pull-request
arrow.triangle.swap git-compare-arrows
arrow.trianglehead.branch split
arrow.trianglehead.merge merge
arrow.trianglehead.pull git-pull-request
flowchart workflow f
cloud cloud f c s /
icloud cloud f c s /
icloud.and.arrow.up cloud-upload f
icloud.and.arrow.down cloud-download f
arrow.clockwise.icloud cloud-sync f
checkmark.icloud cloud-check f
exclamationmark.icloud cloud-alert f
xmark.icloud cloud-x f
bolt.horizontal.icloud cloud-lightning f
externaldrive.badge.wifi hard-drive f
`,
  communication: `
phone phone f c /
phone.connection phone-call f
phone.down phone-down f c
phone.arrow.up.right phone-outgoing f c
phone.arrow.down.left phone-incoming f
phone.arrow.right phone-forwarded f
teletype phone f c
envelope mail f c
envelope.open mail-open f
envelope.arrow.triangle.branch mail f
mail mail f
mail.stack mails f
bubble message-square
bubble.left message-square f c
bubble.right message-square-right f c
bubble.middle.bottom message-square f
bubble.left.and.bubble.right messages-square f
bubble.left.and.text.bubble.right messages-square f
bubble.left.and.exclamationmark.bubble.right messages-square f
message message-circle f c
text.bubble message-square-text f
captions.bubble message-square-text f
quote.bubble message-square-quote f
plus.bubble message-square-plus f
checkmark.bubble message-square-check f
exclamationmark.bubble message-square-warning f c
questionmark.bubble message-square-question-mark f
ellipsis.bubble message-square-more f
ellipsis.message message-circle-more f
plus.message message-circle-plus f
checkmark.message message-circle-check f
heart.text.square square-activity f
paperplane send f c
tray tray f c
tray.full inbox f
tray.2 tray f
tray.and.arrow.up upload f
tray.and.arrow.down download f
archivebox archive f c
bell bell f c s /
bell.and.waves.left.and.right bell-ring f
megaphone megaphone f
quote.opening quote
quote.closing quote
at at c
signature signature
person.line.dotted.person users f
newspaper newspaper f c
character.book.closed book-type f
translate languages
rectangle.and.pencil.and.ellipsis square-pen
waveform.and.mic mic-audio-lines
waveform.and.person.filled user
`,
  media: `
play play f c s /
pause pause f c
stop stop f c
record.circle circle-dot f
playpause play-pause f c
backward rewind f c
forward fast-forward f c
backward.end skip-back f c
forward.end skip-forward f c
backward.end.alt skip-back f
forward.end.alt skip-forward f
backward.frame step-back f
forward.frame step-forward f
eject eject f c
mount eject f
memories rotate-ccw-clock
shuffle shuffle c
repeat repeat c
repeat.1 repeat-1 c
infinity infinity c
gobackward rotate-ccw
goforward rotate-cw
gobackward.5 rotate-ccw
gobackward.10 rotate-ccw
gobackward.15 rotate-ccw
gobackward.30 rotate-ccw
gobackward.60 rotate-ccw
gobackward.minus rotate-ccw
goforward.5 rotate-cw
goforward.10 rotate-cw
goforward.15 rotate-cw
goforward.30 rotate-cw
goforward.60 rotate-cw
goforward.plus rotate-cw
hare rabbit f c
tortoise turtle f c
speaker volume f c s /
speaker.minus volume f
speaker.plus volume f
speaker.zzz volume f
speaker.wave.1 volume-1 f
speaker.wave.2 volume-2 f c
speaker.wave.3 volume-3 f
mic mic f c s /
mic.and.signal.meter mic-signal f
music.mic mic-vocal c
music.microphone mic-vocal c
microphone mic f c s /
music.note eighth-notes c s
music.note.list list-music
music.quarternote.3 eighth-notes
music.pages file-music f
play.tv tv-minimal-play f
play.desktopcomputer monitor-play
play.display monitor-play
play.laptopcomputer monitor-play
play.rectangle play-rectangle f
play.rectangle.on.rectangle play-rectangle f c
play.square.stack play-rectangle f
waveform audio-lines c /
waveform.path audio-waveform
waveform.badge.mic audio-lines
waveform.low audio-lines
waveform.mid audio-lines
dial.low dial f
dial.medium dial f
dial.high dial f
dial.min dial f
dial.max dial f
tuningfork tuning-fork
pianokeys piano
pianokeys.inverse piano
guitars guitar f
music.house house f
recordingtape voicemail c
film film f c
film.stack film f
movieclapper clapperboard f
video video f c s /
video.and.waveform video f
arrow.up.right.video video f
arrow.down.left.video video f
camera camera f c /
camera.aperture aperture
camera.viewfinder scan-camera
camera.filters blend
camera.macro flower c
camera.metering.center.weighted focus
camera.metering.spot focus
camera.metering.matrix focus
camera.metering.unknown focus
camera.shutter.button camera f
arrow.triangle.2.circlepath.camera switch-camera f
photo image f c
photo.on.rectangle images
photo.on.rectangle.angled images
photo.stack images f
photo.artframe image c
photo.tv tv
person.crop.artframe image
livephoto circle-dot-dashed /
livephoto.play circle-fading-play
timelapse circle-dashed
slowmo circle-dashed
vr rectangle-goggles
hdr hd
rectangle.badge.person.crop id-card
person.and.background.dotted user
sparkles.tv tv f
speedometer gauge
gauge.open.with.lines.needle.33percent gauge
theatermasks drama f c
ticket ticket f
popcorn popcorn f c
balloon balloon f
balloon.2 balloon f
party.popper party-popper f
fireworks sparkles
laser.burst sparkles
crop crop
crop.rotate crop
rotate.left rotate-ccw-square f
rotate.right rotate-cw-square f
rotate.3d rotate-3d f c
flip.horizontal square-centerline-dashed-horizontal f
perspective scaling
skew scaling
aspectratio proportions f
rectangle.expand.vertical unfold-vertical
slider.horizontal.3 sliders-horizontal
slider.horizontal.2.square sliders-horizontal
slider.horizontal.below.rectangle sliders-horizontal
slider.vertical.3 sliders-vertical
wand.and.stars wand-sparkles
wand.and.rays wand-sparkles
wand.and.sparkles wand-sparkles
f.cursive variable c
`,
  weather: `
sun.min sun-dim f
sun.max sun f c
sun.horizon sunrise f c
sunrise sunrise f c
sunset sunset f c
sun.dust haze f c
sun.haze haze f c
sun.rain cloud-sun-rain f c
sun.snow sun-snow f c
moon moon f c
moon.stars moon-star f c
moon.zzz moon-zzz f
moon.haze moon f c
moon.dust moon f c
moonrise moon f c
moonset moon f c
zzz zzz
sparkle sparkle
sparkles sparkles s
cloud.drizzle cloud-drizzle f c
cloud.rain cloud-rain f c
cloud.heavyrain cloud-rain-wind f c
cloud.fog cloud-fog f c
cloud.hail cloud-hail f c
cloud.snow cloud-snow f c
cloud.sleet cloud-hail f c
cloud.bolt cloud-lightning f c
cloud.bolt.rain cloud-lightning f c
cloud.sun cloud-sun f c
cloud.sun.rain cloud-sun-rain f c
cloud.sun.bolt cloud-sun f c
cloud.moon cloud-moon f c
cloud.moon.rain cloud-moon-rain f c
cloud.moon.bolt cloud-moon f c
cloud.rainbow.crop rainbow f
rainbow rainbow
smoke cloud-fog f c
aqi.low sensor-dots
aqi.medium sensor-dots
aqi.high sensor-dots
wind wind c
wind.snow wind c
snowflake snowflake c
snowflake.road road
tornado tornado c
tropicalstorm hurricane c
hurricane hurricane c
thermometer.low thermometer-low
thermometer.medium thermometer c
thermometer.high thermometer-high
thermometer thermometer
thermometer.sun thermometer-sun f c
thermometer.snowflake thermometer-snowflake c
thermometer.variable.and.figure thermometer c
thermometer.brakesignal thermometer
thermometer.transmission thermometer
degreesign.celsius thermometer
degreesign.fahrenheit thermometer
humidity droplets f
umbrella umbrella f
umbrella.percent umbrella f
beach.umbrella parasol f
flame flame f c
drop droplet f c /
drop.degreesign droplet f
drop.halffull droplet-half
drop.keypad.rectangle keypad f
water.waves waves-horizontal /
water.waves.and.arrow.up waves-arrow-up
water.waves.and.arrow.down waves-arrow-down
barometer gauge
gauge gauge
gauge.with.dots.needle.0percent gauge
gauge.with.dots.needle.33percent gauge
gauge.with.dots.needle.50percent gauge
gauge.with.dots.needle.67percent gauge
gauge.with.dots.needle.100percent gauge
gauge.with.dots.needle.bottom.50percent gauge
gauge.with.needle gauge f
gauge.low gauge
gauge.medium gauge
gauge.high gauge
`,
  nature: `
leaf leaf f c
leaf.arrow.triangle.circlepath recycle
tree tree-deciduous f c
mountain.2 mountain f c
volcano mountain f
fossil.shell shell f
bird bird f c
ladybug bug f c s /
ant bug f c
dog dog f c
cat cat f c
lizard turtle f c
fish fish f c
teddybear panda f
pawprint paw-print f c
carrot carrot f
apple.logo apple
sunglasses glasses f
microbe germ f c
allergens flower-2 f c
`,
  transport: `
car car f c
car.2 car f
car.front.waves.up car-front f
car.rear car-front f
car.side car f
car.top.radiowaves.front car f
car.window.left car f
suv.side car f
truck.box truck f
truck.pickup.side truck f
convertible.side car f
bus bus f
bus.doubledecker bus-front f
tram tram-front f c
tram.tunnel.line train-front-tunnel
lightrail tram-front f
cablecar cable-car f
ferry ship f
sailboat sailboat f c
train.side.front.car train-front
train.side.middle.car train-front
train.side.rear.car train-front
airplane plane c
airplane.departure plane-takeoff
airplane.arrival plane-landing
airplane.cloud plane
helicopter helicopter
bicycle bike c
scooter scooter
moped motorbike f
motorcycle motorbike f
stroller stroller f
wheelchair accessibility
figure.roll accessibility
box.truck truck f
steeringwheel steering-wheel c
tire disc f
abs circle-alert c
parkingsign parking c
parkingsign.radiowaves.left.and.right parking
oilcan droplet f
carseat.left armchair f
carseat.right armchair f
fuelpump.arrowtriangle.left fuel f
fuelpump.arrowtriangle.right fuel f
windshield.front.and.wiper car-front
headlight.high.beam flashlight f
headlight.low.beam flashlight f
headlight.fog flashlight f
hazardsign triangle-alert f
horn megaphone f
horn.blast megaphone f
key.car key f
road.lanes road
road.lane.arrowtriangle.2.inward road
signpost.left signpost f
signpost.right signpost f
signpost.and.arrowtriangle.up signpost f
suitcase luggage f
suitcase.rolling luggage f
suitcase.cart baggage-claim f
backpack backpack f c
drone drone
`,
  places: `
map map f c
mappin pin-straight c s /
mappin.and.ellipse map-pinned c
location navigation f c s /
location.north navigation-2 f c
location.north.line navigation-2 f
location.viewfinder locate-fixed
location.magnifyingglass map-pin-search
safari compass f
compass.drawing drafting-compass
scope crosshair
dot.scope crosshair
dot.viewfinder scan-dot
building building f
building.2 building-complex f c
building.columns landmark f c
tent tent f c
tent.2 tent f c
house.and.tree house f
graduationcap graduation-cap f c
books.vertical library f c
fork.knife utensils c
cup.and.saucer coffee f
mug coffee f
wineglass wine f
takeoutbag.and.cup.and.straw paper-bag f
waterbottle bottle f
birthday.cake cake f
frying.pan frying-pan f
flag flag f c s /
flag.2.crossed flag f c
flag.checkered flag c
flag.pattern.checkered flag
flag.and.flag.filled.crossed flag
flag.filled.and.flag.crossed flag
binoculars binoculars f c
lifepreserver life-buoy f
figure.wave hand
escape door-open
road.lanes.curved.left road
road.lanes.curved.right road
arrow.triangle.turn.up.right.diamond navigation-turn f
arrow.triangle.turn.up.right.circle navigation-turn f
fire.extinguisher fire-extinguisher f
`,
  people: `
person user-round f c /
person.2 users-round f c /
person.3 user-round-group f
person.3.sequence user-round-group f
person.wave.2 user-speaking f
person.crop.circle circle-user-round f
person.crop.square square-user-round f
person.crop.rectangle id-card f
person.crop.rectangle.stack id-card f
person.text.rectangle id-card f
person.2.crop.square.stack users-round f
person.badge.key user-round-key f
person.badge.shield.checkmark user-shield f
person.and.arrow.left.and.arrow.right users-round
person.bust user-round f
person.fill.viewfinder scan-user
person.crop.square.filled.and.at.rectangle contact-round
faceid scan-face
face.smiling face-slightly-smiling
face.smiling.inverse face-slightly-smiling
face.dashed face-neutral
eyes eye
eye eye f c s /
eyeglasses glasses
eyebrow eye-closed
nose mouth
mouth mouth f
ear ear
brain brain
brain.head.profile brain f
brain.filled.head.profile brain
mustache user-round f
hand.raised hand f c s /
hand.raised.fingers.spread hand f
hand.thumbsup thumbs-up f c
hand.thumbsdown thumbs-down f c
hand.point.up pointer f
hand.point.up.left pointer f
hand.point.left pointer f
hand.point.right pointer f
hand.point.down pointer f
hand.tap hand-tap f
hand.draw hand-tap f
hand.wave hand f
hand.palm.facing hand f
hand.pinch hand-grab f
hands.clap hand-metal f
hands.sparkles hand-helping f
hand.rays hand f
figure.stand person-standing
figure person-standing
figure.walk footprints c
figure.walk.motion footprints
figure.run footprints c
figure.stairs stairs
figure.arms.open person-standing
figure.2 users-round
figure.2.and.child.holdinghands users-round
figure.and.child.holdinghands users-round
figure.child baby c
figure.fall person-standing c
figure.dress.line.vertical.figure users-round
figure.seated.side armchair
shoe footprints f c
shoeprints.fill footprints
tshirt shirt f c
jacket shirt f
coat shirt f
hat.widebrim hat-glasses f
hat.cap hat-glasses f
crown crown f
comb comb f
accessibility accessibility f
`,
  health: `
heart heart f c s /
heart.text.clipboard clipboard-heart f
heart.rectangle heart f
bolt.heart heart-pulse f c
arrow.up.heart heart f
arrow.down.heart heart f
waveform.path.ecg activity
waveform.path.ecg.rectangle square-activity f
waveform.path.ecg.text activity
ecg.text.page file-heart f
lungs lungs f
cross cross f c
cross.case briefcase-medical f c
cross.vial test-tube f
pills pills f c
pill pill f c
medical.thermometer thermometer f
bandage bandage f
syringe syringe f
stethoscope stethoscope c
staroflife asterisk f c
facemask venetian-mask f
inhaler spray-can f
ivfluid.bag iv-bag f
blood.pressure.cuff activity f
testtube.2 test-tubes
flask flask-conical f
dumbbell dumbbell f
sportscourt sports-court f c
figure.strengthtraining.traditional biceps-flexed
figure.cooldown person-standing
figure.mind.and.body person-standing
figure.yoga person-standing
figure.pool.swim waves-ladder
figure.outdoor.cycle bike
figure.hiking footprints
soccerball volleyball c
basketball volleyball f c
football rugby-ball f c
tennisball circle-tennis f c
tennis.racket racket c
baseball circle-tennis f c
volleyball volleyball f c
cricket.ball circle-tennis f c
figure.skiing.downhill mountain-snow
trophy trophy f c
medal medal f
medal.star medal f
rosette award
figure.archery target
`,
  gaming: `
dice dices f
die.face.1 dice-1 f
die.face.2 dice-2 f
die.face.3 dice-3 f
die.face.4 dice-4 f
die.face.5 dice-5 f
die.face.6 dice-6 f
suit.heart heart f
suit.club club f
suit.spade spade f
suit.diamond diamond-suit f
puzzlepiece puzzle f
puzzlepiece.extension puzzle f
target target
checkerboard.rectangle grid-3x3
rectangle.on.rectangle.button.angledtop.vertical gamepad f
l.joystick joystick f
r.joystick joystick f
l.joystick.tilt.left joystick f
r.joystick.tilt.right joystick f
arkit box
move.3d move-3d
scale.3d scale-3d
cube box f
cube.transparent box f
shippingbox package f c
shippingbox.and.arrow.backward package f
wand.and.outline wand-sparkles
`,
  commerce: `
cart shopping-cart f c
bag shopping-bag f c
basket shopping-basket f
handbag handbag f
creditcard credit-card f c
creditcard.and.123 credit-card
wallet.pass wallet-cards f
wallet.bifold wallet f
banknote banknote f
dollarsign dollar-sign c s
eurosign euro c s
sterlingsign pound-sterling c s
yensign japanese-yen c s
rublesign russian-ruble c s
indianrupeesign indian-rupee c s
bitcoinsign bitcoin c s
turkishlirasign turkish-lira c s
francsign swiss-franc c s
wonsign currency c s
centsign cent c s
coloncurrencysign currency c s
dollarsign.arrow.circlepath refresh-cw
giftcard gift f
gift gift f c
tag tag f c s /
percent percent
`,
  time: `
clock clock f c
clock.arrow.circlepath rotate-ccw-clock
clock.arrow.2.circlepath refresh-cw
clock.arrow.trianglehead.counterclockwise.rotate.90 rotate-ccw-clock
alarm alarm-clock f
alarm.waves.left.and.right alarm-clock f
stopwatch timer f
timer timer c s
hourglass hourglass c
hourglass.bottomhalf.filled hourglass
hourglass.tophalf.filled hourglass
deskclock clock f
calendar calendar c
calendar.day.timeline.left calendar-range
calendar.day.timeline.right calendar-range
calendar.day.timeline.leading calendar-range
calendar.day.timeline.trailing calendar-range
10.calendar calendar-days
exclamationmark.arrow.circlepath clock-alert
digitalcrown.arrow.clockwise rotate-cw
`,
  editing: `
pencil pencil c /
pencil.line pencil-line
pencil.tip pen-tool
pencil.and.outline pencil-line
pencil.and.ruler pencil-ruler f
pencil.and.scribble pencil-line
applepencil pencil
square.and.pencil square-pen c
highlighter highlighter
eraser eraser f
eraser.line.dashed eraser f
scribble line-squiggle
scribble.variable line-squiggle
lasso lasso
lasso.badge.sparkles lasso-select
paintbrush paintbrush f
paintbrush.pointed paintbrush-vertical f
paintpalette palette f
paintroller paint-roller
eyedropper pipette
eyedropper.halffull pipette
eyedropper.full pipette
scissors scissors
paperclip paperclip c
doc.on.doc copy f
doc.on.clipboard clipboard-paste f
list.clipboard clipboard-list f
list.bullet.clipboard clipboard-list f
clipboard clipboard f
pencil.and.list.clipboard clipboard-pen
trash trash f c s /
arrow.up.trash trash f
arrow.uturn.backward undo-2 c s
arrow.uturn.forward redo-2 c s
arrow.uturn.left undo-2 c s
arrow.uturn.right redo-2 c s
arrow.uturn.up uturn-up c s
arrow.uturn.down uturn-down c s
delete.left delete f
delete.right delete-right f
delete.backward delete f
delete.forward delete-right f
clear square-x f
xmark.bin trash f c
ruler ruler f
level ruler f
selection.pin.in.out maximize
cursorarrow mouse-pointer-2 /
cursorarrow.rays mouse-pointer-click
cursorarrow.click mouse-pointer-click
cursorarrow.click.2 mouse-pointer-click
cursorarrow.motionlines mouse-pointer
pointer.arrow mouse-pointer-2
filemenu.and.selection list-chevrons-up-down
filemenu.and.cursorarrow square-mouse-pointer
contextualmenu.and.cursorarrow square-mouse-pointer
command command c s
option option
control chevron-up
shift arrow-big-up f
capslock arrow-big-up-dash f
alt option
return corner-down-left
return.left corner-down-left
return.right corner-down-right
space space
projective omega
fn variable
`,
  text: `
textformat a-large-small
textformat.abc letters
textformat.123 list-123
textformat.alt case-sensitive
textformat.size a-large-small
textformat.size.larger a-arrow-up
textformat.size.smaller a-arrow-down
textformat.subscript subscript
textformat.superscript superscript
character type
character.cursor.ibeam text-cursor-input
character.textbox text-cursor-input
abc letters
a.magnify a-arrow-up
bold bold
italic italic
underline underline
strikethrough strikethrough
bold.italic.underline bold
bold.underline underline
shadow blend
text.cursor text-cursor
text.alignleft text-align-start
text.aligncenter text-align-center
text.alignright text-align-end
text.justify text-align-justify
text.justify.left text-align-justify
text.justifyleft text-align-justify
text.justify.leading text-align-justify
text.quote text-quote
text.append list-plus
text.insert list-plus
text.badge.plus list-plus
text.badge.minus list-minus
text.badge.checkmark list-check
text.badge.star list
text.badge.xmark list-x
text.viewfinder scan-text
text.magnifyingglass text-search
text.redaction text-wrap
text.below.photo layout-panel-top f
text.word.spacing letter-spacing
text.line.first.and.arrowtriangle.forward text-initial
text.page file-text f
text.page.badge.magnifyingglass file-search
list.bullet list c
list.dash list
list.number list-ordered
list.star list
list.triangle list-tree
list.bullet.indent list-tree
list.bullet.rectangle list-rectangle f
list.bullet.rectangle.portrait clipboard-list f
list.dash.header.rectangle layout-list
list.bullet.below.rectangle list-below
list.and.film list-video
checklist list-todo
checklist.checked list-checks
checklist.unchecked list-todo
increase.indent list-indent-increase
decrease.indent list-indent-decrease
increase.quotelevel list-indent-increase
decrease.quotelevel list-indent-decrease
increase.list list-indent-increase
paragraphsign pilcrow
number hash c s
line.3.horizontal menu c
line.3.horizontal.decrease list-filter c
line.horizontal.3 menu c
line.horizontal.3.decrease list-filter c
line.diagonal line-diagonal
line.diagonal.arrow arrow-up-right
lineweight line-style
character.magnify text-search
note.text notebook-text
note sticky-note
book book-open f c
book.closed book f c
book.pages book-open-text f
text.book.closed book-text f
menucard book-open-text f
magazine book-image f
bookmark bookmark f c s /
curlybraces braces s
ellipsis.curlybraces braces
parentheses parentheses
terminal square-terminal f
apple.terminal square-terminal f
apple.terminal.on.rectangle square-terminal f
fleuron flower-2 f
asterisk asterisk c
character.ja languages
character.zh languages
`,
  files: `
doc file f c
doc.text file-text f
doc.richtext file-image f
doc.plaintext file-text f
doc.append file-stack f
doc.zipper file-archive
doc.viewfinder scan-text f
doc.text.viewfinder scan-text
doc.text.magnifyingglass file-search
doc.text.image file-image f
doc.questionmark file-question-mark f
doc.badge.plus file-plus f
doc.badge.gearshape file-cog f
doc.badge.ellipsis file f
doc.badge.clock file-clock f
lock.doc file-lock f
arrow.up.doc file-up f
arrow.down.doc file-down f
chart.bar.doc.horizontal file-chart-column f
document file f c
document.badge.plus file-plus f
document.on.document copy f
document.on.clipboard clipboard-paste f
document.viewfinder scan-text f
folder folder f c
folder.badge.plus folder-plus f
folder.badge.minus folder-minus f
folder.badge.gearshape folder-cog f
folder.badge.questionmark folder f
folder.badge.person.crop folder-user f
plus.rectangle.on.folder folder-plus f
questionmark.folder folder f
square.and.arrow.up share f c
square.and.arrow.down import f
square.and.arrow.up.on.square share f
square.and.arrow.down.on.square import f
square.on.square copy
square.filled.on.square copy
square.on.square.dashed copy
square.on.circle squares-unite
plus.square.on.square copy-plus f
plus.rectangle.on.rectangle copy-plus f
square.stack square-stack f
square.stack.3d.up layers f /
square.stack.3d.down.right layers f
square.stack.3d.down.forward layers f
square.stack.3d.forward.dottedline layers f
square.2.layers.3d layers-2 f
square.3.layers.3d layers f /
rectangle.stack gallery-vertical-end f
rectangle.on.rectangle rectangles f
rectangle.on.rectangle.angled rectangles-angled f
zipper.page file-archive
cylinder.split.1x2 database f
cylinder cylinder f
`,
  arrows: `
arrow.up arrow-up c s
arrow.down arrow-down c s
arrow.left arrow-left c s
arrow.right arrow-right c s
arrow.forward arrow-right c s
arrow.backward arrow-left c s
arrow.up.left arrow-up-left c s
arrow.up.right arrow-up-right c s
arrow.down.left arrow-down-left c s
arrow.down.right arrow-down-right c s
arrow.up.forward arrow-up-right c s
arrow.up.backward arrow-up-left c s
arrow.up.forward.app square-arrow-out-up-right f
arrow.up.right.square.on.square square-arrow-out-up-right
arrow.up.and.down move-vertical c s
arrow.left.and.right move-horizontal c s
arrow.up.and.down.and.arrow.left.and.right move
arrow.up.left.and.down.right.and.arrow.up.right.and.down.left expand
arrow.up.left.and.arrow.down.right move-diagonal-2 c
arrow.up.right.and.arrow.down.left maximize-2
arrow.down.right.and.arrow.up.left minimize-2-mirrored c
arrow.down.left.and.arrow.up.right minimize-2
arrow.down.backward.and.arrow.up.forward minimize-2
arrow.up.arrow.down arrow-up-down c s
arrow.left.arrow.right arrow-left-right c s
arrow.clockwise rotate-cw c s
arrow.counterclockwise rotate-ccw c s
arrow.triangle.2.circlepath refresh-cw c
arrow.trianglehead.2.clockwise refresh-cw
arrow.trianglehead.2.clockwise.rotate.90 refresh-cw
arrow.trianglehead.clockwise rotate-cw
arrow.trianglehead.counterclockwise rotate-ccw
arrow.2.circlepath refresh-cw c
arrow.2.squarepath repeat
arrow.triangle.capsulepath repeat
arrow.rectanglepath repeat
arrow.3.trianglepath recycle
arrow.circlepath rotate-cw
exclamationmark.arrow.triangle.2.circlepath refresh-cw-alert
arrow.turn.up.left corner-up-left
arrow.turn.up.right corner-up-right
arrow.turn.down.left corner-down-left
arrow.turn.down.right corner-down-right
arrow.turn.left.up corner-left-up
arrow.turn.left.down corner-left-down
arrow.turn.right.up corner-right-up
arrow.turn.right.down corner-right-down
arrow.up.to.line arrow-up-to-line
arrow.down.to.line arrow-down-to-line c s
arrow.left.to.line arrow-left-to-line c s
arrow.right.to.line arrow-right-to-line c s
arrow.up.to.line.compact arrow-up-to-line
arrow.down.to.line.compact arrow-down-to-line
arrow.forward.to.line arrow-right-to-line c s
arrow.backward.to.line arrow-left-to-line c s
arrow.up.and.line.horizontal.and.arrow.down unfold-vertical
arrow.down.and.line.horizontal.and.arrow.up fold-vertical
arrow.left.and.line.vertical.and.arrow.right unfold-horizontal
arrow.right.and.line.vertical.and.arrow.left fold-horizontal
arrow.up.bin trash f
arrowshape.up arrow-big-up f c
arrowshape.down arrow-big-down f c
arrowshape.left arrow-big-left f c
arrowshape.right arrow-big-right f c
arrowshape.turn.up.left reply f c
arrowshape.turn.up.left.2 reply-all f
arrowshape.turn.up.right forward f c
arrowshape.turn.up.backward reply f c
arrowshape.turn.up.forward forward f c
arrowshape.zigzag.right trending-up f
arrowshape.bounce.right trending-up f
arrowtriangle.up triangle-up f c s
arrowtriangle.down triangle-down f c s
arrowtriangle.left triangle-left f c s
arrowtriangle.right triangle-right-pointing f c s
arrowtriangle.forward triangle-right-pointing f c s
arrowtriangle.backward triangle-left f c s
arrowtriangle.up.arrowtriangle.down.window.right columns-2
chevron.up chevron-up c s
chevron.down chevron-down c s
chevron.left chevron-left c s
chevron.right chevron-right c s
chevron.forward chevron-right c s
chevron.backward chevron-left c s
chevron.up.2 chevrons-up
chevron.down.2 chevrons-down
chevron.left.2 chevrons-left
chevron.right.2 chevrons-right
chevron.forward.2 chevrons-right
chevron.backward.2 chevrons-left
chevron.compact.up chevron-up
chevron.compact.down chevron-down
chevron.compact.left chevron-left
chevron.compact.right chevron-right
chevron.left.to.line chevron-first
chevron.right.to.line chevron-last
chevron.forward.to.line chevron-last
chevron.backward.to.line chevron-first
chevron.up.chevron.down chevrons-up-down s
chevron.left.chevron.right chevrons-left-right
chevron.left.chevron.left.dotted chevrons-left
chevron.left.forwardslash.chevron.right code-xml
rectangle.portrait.and.arrow.right log-out f
rectangle.portrait.and.arrow.forward log-out f
ipad.and.arrow.forward log-in
arrow.right.doc.on.clipboard clipboard-paste
inset.filled.square.dashed square-dot
`,
  shapes: `
circle circle f c /
circle.lefthalf.filled circle-left-half
circle.righthalf.filled circle-right-half
circle.tophalf.filled circle-top-half
circle.bottomhalf.filled circle-bottom-half
circle.lefthalf.striped.horizontal circle-left-half
circle.inset.filled circle-filled-dot
circle.dashed circle-dashed
circle.dotted circle-dashed
circle.dashed.inset.filled circle-dot-dashed
circle.dotted.and.circle circle-dot-dashed
smallcircle.filled.circle circle-filled-dot f
smallcircle.circle circle-circle f
largecircle.fill.circle circle-filled-dot
circle.grid.2x2 layout-grid-circles f
circle.grid.2x1 circle-grid-2x1 f
circle.grid.3x3 circle-grid-3x3 f c
circle.grid.2x2.topleft.checkmark.filled layout-grid-circles
circle.grid.cross circle-grid-cross f
circle.hexagongrid circle-hexagon f c
circle.hexagonpath circle-hexagon f
circle.and.line.horizontal line-dot-left-horizontal f
circlebadge circle-small f
circlebadge.2 circle-small f
circles.hexagongrid circle-hexagon f
circles.hexagonpath circle-hexagon f
square square f /
square.lefthalf.filled square-left-half
square.righthalf.filled square-right-half
square.tophalf.filled square-top-half
square.bottomhalf.filled square-bottom-half
square.inset.filled square-dot
square.dashed square-dashed
square.dotted square-dashed
square.dashed.inset.filled square-dot
squareshape square f
squareshape.split.2x2 grid-2x2
squareshape.split.3x3 grid-3x3
square.split.2x1 columns-2 f
square.split.1x2 rows-2 f
square.split.2x2 grid-2x2 f
square.split.diagonal square-slash f
square.grid.2x2 layout-grid f
square.grid.3x1.below.line.grid.1x2 layout-board f
square.grid.3x1.folder.badge.plus folder-plus f
square.grid.3x2 square-grid-3x2 f
square.grid.3x3 square-grid-3x3 f
square.fill.text.grid.1x2 layout-list
square.text.square layout-list f
square.on.square.squareshape.controlhandles vector-square
app squircle f
app.dashed squircle-dashed
app.gift gift f
app.connected.to.app.below.fill workflow
rectangle rectangle-horizontal f /
rectangle.portrait rectangle-vertical f /
rectangle.dashed rectangle-dashed
rectangle.lefthalf.filled panel-left
rectangle.righthalf.filled panel-right
rectangle.tophalf.filled panel-top
rectangle.bottomhalf.filled panel-bottom
rectangle.lefthalf.inset.filled panel-left
rectangle.righthalf.inset.filled panel-right
rectangle.leadinghalf.inset.filled panel-left
rectangle.trailinghalf.inset.filled panel-right
rectangle.center.inset.filled rectangle-inset-filled
rectangle.inset.bottomright.filled picture-in-picture-2
rectangle.split.3x1 columns-3 f
rectangle.split.2x1 columns-2 f /
rectangle.split.1x2 rows-2 f
rectangle.split.2x2 grid-2x2 f
rectangle.split.3x3 grid-3x3 f
rectangle.grid.1x2 layout-rows f
rectangle.grid.2x2 rectangle-grid-2x2 f
rectangle.grid.3x2 square-grid-3x2 f
rectangle.grid.3x3 square-grid-3x3 f
rectangle.3.group layout-dashboard f
rectangle.2.swap arrow-left-right
rectangle.compress.vertical fold-vertical
rectangle.arrowtriangle.2.outward move-horizontal
rectangle.arrowtriangle.2.inward fold-horizontal
rectangle.and.arrow.up.right.and.arrow.down.left maximize
rectangle.and.text.magnifyingglass text-search
rectangle.and.paperclip paperclip
rectangle.connected.to.line.below network
rectangle.ratio.16.to.9 proportions f
rectangle.ratio.3.to.4 proportions f
sidebar.left panel-left
sidebar.right panel-right
sidebar.leading panel-left
sidebar.trailing panel-right
sidebar.squares.left panel-left
inset.filled.rectangle rectangle-inset-filled
uiwindow.split.2x1 columns-2
capsule capsule f
capsule.portrait capsule-portrait f
oval ellipse f
oval.portrait ellipse-portrait f
triangle triangle f
diamond diamond f c
rhombus diamond f
octagon octagon f
hexagon hexagon f
pentagon pentagon f
seal badge f
shield shield f /
cone cone f
pyramid pyramid f
torus torus
dot.square square-dot f
dot.circle circle-dot f
dot.circle.and.hand.point.up.left hand-tap
dot.squareshape square-dot f
dot.arrowtriangles.up.right.down.left.circle gamepad-directional
spiral galaxy
swirl.circle.righthalf.filled galaxy
rays loader
progress.indicator loader
`,
  charts: `
chart.bar chart-bars f
chart.bar.xaxis chart-column
chart.bar.yaxis chart-bar
chart.bar.xaxis.ascending chart-column-increasing
chart.bar.xaxis.descending chart-column-decreasing
chart.bar.horizontal.page file-chart-column f
chart.line.uptrend.xyaxis chart-line c
chart.line.downtrend.xyaxis chart-line-down
chart.line.flattrend.xyaxis chart-spline
chart.xyaxis.line chart-line
chart.dots.scatter chart-scatter
chart.pie chart-pie f
chart.line.text.clipboard clipboard-list f
waveform.path.badge.plus audio-waveform
point.3.connected.trianglepath waypoints
tablecells table f
table table
table.badge.more table
timeline.selection timeline
align.horizontal.left align-horizontal-justify-start f
align.horizontal.center align-horizontal-justify-center f
align.horizontal.right align-horizontal-justify-end f
align.vertical.top align-vertical-justify-start f
align.vertical.center align-vertical-justify-center f
align.vertical.bottom align-vertical-justify-end f
distribute.horizontal.center align-horizontal-distribute-center f
distribute.vertical.center align-vertical-distribute-center f
square.3.layers.3d.down.right layers
grid grid-3x3 c
square.resize scaling
square.resize.up scaling
square.resize.down scaling
viewfinder scan c
viewfinder.rectangular scan
plus.viewfinder scan-plus
person.viewfinder scan-user
`,
  objects: `
gear settings
gearshape settings f c
gearshape.2 cog f
gearshape.arrow.triangle.2.circlepath cog
wrench.adjustable wrench f
wrench.and.screwdriver wrench-screwdriver f
screwdriver screwdriver f
hammer hammer f c
wrench wrench f
briefcase briefcase f c
case briefcase f
latch.2.case briefcase f
lanyardcard id-card-lanyard f
magnifyingglass search c
plus.magnifyingglass zoom-in
minus.magnifyingglass zoom-out
1.magnifyingglass search
sparkle.magnifyingglass scan-search
arrow.up.left.and.down.right.magnifyingglass zoom-in
pin pin f c s /
cup.and.heat.waves coffee f
fanblades fan f /
scroll scroll f
studentdesk lectern
podium podium f
diamond.inset.filled gem
`,
  security: `
lock lock f c s /
lock.open lock-open f
lock.rotation lock
lock.rotation.open lock-open
lock.open.rotation lock-open
lock.shield shield-lock f
lock.iphone smartphone
lock.laptopcomputer laptop
lock.desktopcomputer monitor
lock.applewatch watch
key key f /
key.horizontal key f
key.2.on.ring key f
key.radiowaves.forward key-signal f /
touchid fingerprint-pattern
opticid eye f
shield.lefthalf.filled shield-half
shield.righthalf.filled shield-half
shield.checkered shield-half
checkmark.shield shield-check f
xmark.shield shield-x f
exclamationmark.shield shield-alert f
bolt.shield shield-zap f
plus.shield shield-plus f
minus.shield shield-minus f
checkerboard.shield shield-half
ellipsis.rectangle rectangle-ellipsis f
sos life-buoy c
`,
  marks: `
plus plus c s
minus minus c s
multiply x c s
divide divide c s
equal equal c s
lessthan less-than c s
greaterthan greater-than c s
plus.forwardslash.minus diff
plus.minus diff
plusminus diff c
xmark x c s
xmark.seal badge-x f
xmark.octagon octagon-x f
xmark.app square-x f
xmark.diamond diamond-x f
xmark.rectangle rectangle-x f
xmark.rectangle.portrait rectangle-x f
checkmark check c s
checkmark.seal badge-check f
checkmark.diamond diamond-check f
checkmark.rectangle rectangle-check f
checkmark.rectangle.stack rectangle-check f
checkmark.gobackward rotate-ccw
exclamationmark exclamation c s
exclamationmark.2 exclamation-2
exclamationmark.3 exclamation-2
exclamationmark.triangle triangle-alert f
exclamationmark.octagon octagon-alert f
exclamationmark.questionmark question
questionmark question c s
questionmark.app square-question f
questionmark.diamond diamond-question f
questionmark.square.dashed question-dashed
info info-mark c s
info.bubble message-square-info f
ellipsis ellipsis c
plus.app square-plus f
plus.rectangle rectangle-plus f
plus.diamond diamond-plus f
plus.square.dashed square-dashed-plus
plus.circle.dashed circle-dashed
plus.rectangle.portrait rectangle-plus f
minus.rectangle rectangle-minus f
minus.diamond diamond-minus f
nosign ban
nosign.app ban f
star star f c s /
star.leadinghalf.filled star-half
star.lefthalf.fill star-half
line.3.crossed.swirl.circle galaxy f
smiley face-slightly-smiling f
exclamationmark.applewatch watch
exclamationmark.warninglight triangle-alert f
exclamationmark.brakesignal circle-alert
brakesignal circle-alert
brakesignal.dashed circle-dashed
parkingsign.brakesignal circle-parking
`,
  maths: `
sum sigma
function square-function
x.squareroot radical
angle angle
square.and.line.vertical.and.square square-centerline-dashed-horizontal f
`,
} as const;

export type Subject = keyof typeof SYMBOLS_BY_SUBJECT;

/** Composed names worth offering by themselves; they are drawn by rule. */
export const COMPOSED = `
bell.badge bell.badge.fill bell.badge.slash bell.badge.slash.fill bell.badge.circle bell.badge.circle.fill
app.badge app.badge.fill app.badge.checkmark app.badge.checkmark.fill cart.badge.plus cart.fill.badge.plus
cart.badge.minus cart.fill.badge.minus cart.badge.questionmark cart.fill.badge.questionmark bag.badge.plus
bag.fill.badge.plus bag.badge.minus bag.fill.badge.minus calendar.badge.plus calendar.badge.minus
calendar.badge.checkmark calendar.badge.exclamationmark calendar.badge.clock clock.badge.checkmark
clock.badge.checkmark.fill clock.badge.exclamationmark clock.badge.exclamationmark.fill clock.badge.xmark
clock.badge.xmark.fill clock.badge.questionmark clock.badge.questionmark.fill person.badge.plus
person.fill.badge.plus person.badge.minus person.fill.badge.minus person.badge.clock person.badge.clock.fill
person.fill.checkmark person.fill.xmark person.fill.questionmark person.crop.circle.badge.plus
person.crop.circle.fill.badge.plus person.crop.circle.badge.minus person.crop.circle.fill.badge.minus
person.crop.circle.badge.checkmark person.crop.circle.fill.badge.checkmark person.crop.circle.badge.xmark
person.crop.circle.fill.badge.xmark person.crop.circle.badge.exclamationmark
person.crop.circle.badge.exclamationmark.fill person.crop.circle.badge.questionmark person.crop.circle.badge.clock
person.2.badge.plus person.2.badge.minus envelope.badge envelope.badge.fill envelope.badge.person.crop
envelope.badge.shield.half.filled phone.badge.plus phone.fill.badge.plus video.badge.plus video.fill.badge.plus
video.badge.checkmark video.fill.badge.checkmark video.badge.ellipsis video.fill.badge.ellipsis
video.badge.waveform video.badge.waveform.fill mic.badge.plus mic.fill.badge.plus mic.badge.xmark
mic.badge.xmark.fill camera.badge.ellipsis camera.fill.badge.ellipsis camera.badge.clock photo.badge.plus
photo.badge.plus.fill photo.badge.checkmark photo.badge.checkmark.fill photo.badge.arrow.down
photo.badge.arrow.down.fill wifi.badge.lock wifi.exclamationmark.circle externaldrive.badge.plus
externaldrive.fill.badge.plus externaldrive.badge.minus externaldrive.fill.badge.minus
externaldrive.badge.checkmark externaldrive.fill.badge.checkmark externaldrive.badge.xmark
externaldrive.fill.badge.xmark externaldrive.badge.exclamationmark externaldrive.badge.questionmark
externaldrive.badge.person.crop externaldrive.badge.timemachine externaldrive.trianglebadge.exclamationmark
externaldrive.fill.trianglebadge.exclamationmark iphone.badge.play tv.badge.wifi.fill mic.slash.circle
mic.slash.circle.fill video.slash.circle eye.slash.circle eye.slash.circle.fill wifi.slash.circle bell.slash.circle
bell.slash.circle.fill location.slash.circle location.slash.circle.fill lock.slash.circle heart.slash.circle
heart.slash.circle.fill bolt.slash.circle bolt.slash.circle.fill speaker.slash.circle speaker.slash.circle.fill
bolt.badge.checkmark bolt.badge.checkmark.fill bolt.badge.xmark bolt.badge.xmark.fill waveform.badge.plus
waveform.badge.minus waveform.badge.checkmark waveform.badge.xmark waveform.badge.exclamationmark
waveform.badge.magnifyingglass display.trianglebadge.exclamationmark desktopcomputer.trianglebadge.exclamationmark
laptopcomputer.trianglebadge.exclamationmark folder.fill.badge.plus folder.fill.badge.minus
folder.fill.badge.gearshape doc.fill.badge.plus doc.fill.badge.ellipsis
antenna.radiowaves.left.and.right.slash.circle checkmark.circle.trianglebadge.exclamationmark car.badge.gearshape
car.badge.gearshape.fill house.badge.exclamationmark house.badge.exclamationmark.fill house.badge.wifi
house.badge.wifi.fill macwindow.badge.plus person.fill.viewfinder square.3.layers.3d.slash play.diamond
play.diamond.fill heart.square.fill arrow.up.square.fill bolt.square.fill phone.bubble
phone.bubble.fill star.bubble star.bubble.fill rectangle.3.group.bubble rectangle.3.group.bubble.fill
hand.raised.app hand.raised.app.fill video.bubble video.bubble.fill drop.triangle drop.triangle.fill person.bubble
person.bubble.fill character.bubble character.bubble.fill arrow.up.message arrow.up.message.fill key.icloud
key.icloud.fill lock.icloud lock.icloud.fill link.icloud link.icloud.fill person.icloud person.icloud.fill
key.viewfinder hand.raised.slash.circle hand.raised.slash.circle.fill
`;
