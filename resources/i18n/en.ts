<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acceptance</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left</source>
        <translation>
            <numerusform>%n line left</numerusform>
            <numerusform>%n lines left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>Call again, %n attempt(s) so far: {why}</source>
        <translation>
            <numerusform>Call again, %n attempt so far: {why}</numerusform>
            <numerusform>Call again, %n attempts so far: {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message numerus="yes">
        <source>%n visit(s) written to {file}</source>
        <translation>
            <numerusform>%n visit written to {file}</numerusform>
            <numerusform>%n visits written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message numerus="yes">
        <source>%n tried today</source>
        <translation>
            <numerusform>%n tried today</numerusform>
            <numerusform>%n tried today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready by {day}: %n day(s) late</source>
        <translation>
            <numerusform>Ready by {day}: %n day late</numerusform>
            <numerusform>Ready by {day}: %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallScripts</name>
    <message numerus="yes">
        <source>I would like to know how it went. Is this a good moment? It takes %n minute(s).</source>
        <translation>
            <numerusform>I would like to know how it went. Is this a good moment? It takes %n minute.</numerusform>
            <numerusform>I would like to know how it went. Is this a good moment? It takes %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%n call(s) assigned</source>
        <translation>
            <numerusform>%n call assigned</numerusform>
            <numerusform>%n calls assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) given to the team</source>
        <translation>
            <numerusform>%n call given to the team</numerusform>
            <numerusform>%n calls given to the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) given to {name}</source>
        <translation>
            <numerusform>%n call given to {name}</numerusform>
            <numerusform>%n calls given to {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message numerus="yes">
        <source>%n of those asked stand(s) on the exclusion list</source>
        <translation>
            <numerusform>%n of those asked stands on the exclusion list</numerusform>
            <numerusform>%n of those asked stand on the exclusion list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) told of an offer</source>
        <translation>
            <numerusform>%n person told of an offer</numerusform>
            <numerusform>%n persons told of an offer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n day(s) or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), {amount}</source>
        <translation>
            <numerusform>%n day, {amount}</numerusform>
            <numerusform>%n days, {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n day(s) ago</source>
        <translation>
            <numerusform>{day}, %n day ago</numerusform>
            <numerusform>{day}, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenRows</name>
    <message numerus="yes">
        <source>%n job(s) assigned</source>
        <translation>
            <numerusform>%n job assigned</numerusform>
            <numerusform>%n jobs assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted</source>
        <translation>
            <numerusform>%n record deleted</numerusform>
            <numerusform>%n records deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message numerus="yes">
        <source>Dead on arrival: sold on {sold}, broken by {broken}. {maker} replaces it within %n day(s): offer that first. The customer still chooses between repair and replacement.</source>
        <translation>
            <numerusform>Dead on arrival: sold on {sold}, broken by {broken}. {maker} replaces it within %n day: offer that first. The customer still chooses between repair and replacement.</numerusform>
            <numerusform>Dead on arrival: sold on {sold}, broken by {broken}. {maker} replaces it within %n days: offer that first. The customer still chooses between repair and replacement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>%n record written to {file}</numerusform>
            <numerusform>%n records written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more such row(s).</source>
        <translation>
            <numerusform>And %n more such row.</numerusform>
            <numerusform>And %n more such rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoachingDialog</name>
    <message numerus="yes">
        <source>%n act(s) heard differently: talk over what each of you listens for.</source>
        <translation>
            <numerusform>%n act heard differently: talk over what each of you listens for.</numerusform>
            <numerusform>%n acts heard differently: talk over what each of you listens for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n part(s) counted</source>
        <translation>
            <numerusform>%n part counted</numerusform>
            <numerusform>%n parts counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} posted: %n difference(s)</source>
        <translation>
            <numerusform>{count} posted: %n difference</numerusform>
            <numerusform>{count} posted: %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} started: %n part(s)</source>
        <translation>
            <numerusform>{count} started: %n part</numerusform>
            <numerusform>{count} started: %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coupons</name>
    <message numerus="yes">
        <source>%n point(s) given</source>
        <translation>
            <numerusform>%n point given</numerusform>
            <numerusform>%n points given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) used</source>
        <translation>
            <numerusform>%n point used</numerusform>
            <numerusform>%n points used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySheets</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawPaper</name>
    <message numerus="yes">
        <source>Hash of the list, %n entr(y/ies)</source>
        <translation>
            <numerusform>Hash of the list, %n entry</numerusform>
            <numerusform>Hash of the list, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Draws</name>
    <message numerus="yes">
        <source>%n entr(y/ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) added</source>
        <translation>
            <numerusform>%n slip added</numerusform>
            <numerusform>%n slips added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n unit(s), with their repairs and guarantees, without a name</source>
        <translation>
            <numerusform>%n unit, with its repairs and guarantees, without a name</numerusform>
            <numerusform>%n units, with their repairs and guarantees, without a name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErifPaper</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought on %n day(s)</source>
        <translation>
            <numerusform>bought on %n day</numerusform>
            <numerusform>bought on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n solution(s)</source>
        <translation>
            <numerusform>%n solution</numerusform>
            <numerusform>%n solutions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandBack</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message numerus="yes">
        <source>%n found; Down chooses</source>
        <translation>
            <numerusform>%n found; Down chooses</numerusform>
            <numerusform>%n found; Down chooses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) refused; the others were imported.</source>
        <translation>
            <numerusform>%n row refused; the others were imported.</numerusform>
            <numerusform>%n rows refused; the others were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written. %n row(s) would be refused.</source>
        <translation>
            <numerusform>Nothing was written. %n row would be refused.</numerusform>
            <numerusform>Nothing was written. %n rows would be refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n row(s) came in before; Undo removes them.</source>
        <translation>
            <numerusform>Stopped. %n row came in before; Undo removes it.</numerusform>
            <numerusform>Stopped. %n rows came in before; Undo removes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message numerus="yes">
        <source>%n line(s) left or failed: the installation stays open for them.</source>
        <translation>
            <numerusform>%n line left or failed: the installation stays open for it.</numerusform>
            <numerusform>%n lines left or failed: the installation stays open for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallationPaper</name>
    <message numerus="yes">
        <source>The installation is not finished: %n line(s) are left</source>
        <translation>
            <numerusform>The installation is not finished: %n line is left</numerusform>
            <numerusform>The installation is not finished: %n lines are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Installations</name>
    <message numerus="yes">
        <source>%n line(s) left: the installation stays open</source>
        <translation>
            <numerusform>%n line left: the installation stays open</numerusform>
            <numerusform>%n lines left: the installation stays open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n unit(s) received</source>
        <translation>
            <numerusform>%n unit received</numerusform>
            <numerusform>%n units received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case {number}: %n unit(s) received</source>
        <translation>
            <numerusform>Case {number}: %n unit received</numerusform>
            <numerusform>Case {number}: %n units received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lateness</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Law</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>Too many wrong entries. Wait %n second(s).</source>
        <translation>
            <numerusform>Too many wrong entries. Wait %n second.</numerusform>
            <numerusform>Too many wrong entries. Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n day(s), {amount}</source>
        <translation>
            <numerusform>%n day, {amount}</numerusform>
            <numerusform>%n days, {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n loaner(s) should be back by now.</source>
        <translation>
            <numerusform>%n loaner should be back by now.</numerusform>
            <numerusform>%n loaners should be back by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message numerus="yes">
        <source>%n day(s) late · {day}</source>
        <translation>
            <numerusform>%n day late · {day}</numerusform>
            <numerusform>%n days late · {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) put on orders</source>
        <translation>
            <numerusform>%n part put on orders</numerusform>
            <numerusform>%n parts put on orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of it came or were called off: it cannot be fewer.</source>
        <translation>
            <numerusform>%n piece of it came or was called off: it cannot be fewer.</numerusform>
            <numerusform>%n pieces of it came or were called off: it cannot be fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n piece(s) are on the shelf.</source>
        <translation>
            <numerusform>Only %n piece is on the shelf.</numerusform>
            <numerusform>Only %n pieces are on the shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n piece(s) are still to come.</source>
        <translation>
            <numerusform>Only %n piece is still to come.</numerusform>
            <numerusform>Only %n pieces are still to come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n piece(s)</source>
        <translation>
            <numerusform>{day}: %n piece</numerusform>
            <numerusform>{day}: %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n × {name}, {why}</source>
        <translation>
            <numerusform>{day}: %n × {name}, {why}</numerusform>
            <numerusform>{day}: %n × {name}, {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} for job {number}: %n piece(s) on {order}</source>
        <translation>
            <numerusform>{name} for job {number}: %n piece on {order}</numerusform>
            <numerusform>{name} for job {number}: %n pieces on {order}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n piece(s) came, {open} were still to come. Take more than was ordered?</source>
        <translation>
            <numerusform>{name}: %n piece came, {open} were still to come. Take more than was ordered?</numerusform>
            <numerusform>{name}: %n pieces came, {open} were still to come. Take more than was ordered?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n piece(s) of {order} called off</source>
        <translation>
            <numerusform>{name}: %n piece of {order} called off</numerusform>
            <numerusform>{name}: %n pieces of {order} called off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n piece(s) on {order}</source>
        <translation>
            <numerusform>{name}: %n piece on {order}</numerusform>
            <numerusform>{name}: %n pieces on {order}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n piece(s) sent back</source>
        <translation>
            <numerusform>{name}: %n piece sent back</numerusform>
            <numerusform>{name}: %n pieces sent back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{order}: %n piece(s) received, nothing is open</source>
        <translation>
            <numerusform>{order}: %n piece received, nothing is open</numerusform>
            <numerusform>{order}: %n pieces received, nothing is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{order}: %n piece(s) received, {open} still to come</source>
        <translation>
            <numerusform>{order}: %n piece received, {open} still to come</numerusform>
            <numerusform>{order}: %n pieces received, {open} still to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pickup</name>
    <message numerus="yes">
        <source>Storage since {day}: %n day(s), {amount}</source>
        <translation>
            <numerusform>Storage since {day}: %n day, {amount}</numerusform>
            <numerusform>Storage since {day}: %n days, {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told on {day}, %n day(s) ago</source>
        <translation>
            <numerusform>Told on {day}, %n day ago</numerusform>
            <numerusform>Told on {day}, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n job(s) before it</source>
        <translation>
            <numerusform>%n job before it</numerusform>
            <numerusform>%n jobs before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n day(s) late · {day}</source>
        <translation>
            <numerusform>%n day late · {day}</numerusform>
            <numerusform>%n days late · {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maintenance job(s) opened that fall due</source>
        <translation>
            <numerusform>%n maintenance job opened that falls due</numerusform>
            <numerusform>%n maintenance jobs opened that fall due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised visit(s) without a date before the end.</source>
        <translation>
            <numerusform>%n promised visit has no date before the end.</numerusform>
            <numerusform>%n promised visits have no date before the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n used</numerusform>
            <numerusform>%n used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without cost</source>
        <translation>
            <numerusform>%n without cost</numerusform>
            <numerusform>%n without cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s) · {day}</source>
        <translation>
            <numerusform>Due in %n day · {day}</numerusform>
            <numerusform>Due in %n days · {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>of %n records</source>
        <translation>
            <numerusform>of %n record</numerusform>
            <numerusform>of %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message numerus="yes">
        <source>%n kinds of paper</source>
        <translation>
            <numerusform>%n kind of paper</numerusform>
            <numerusform>%n kinds of paper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message numerus="yes">
        <source>Put %n part(s) on orders</source>
        <translation>
            <numerusform>Put %n part on orders</numerusform>
            <numerusform>Put %n parts on orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) without cost</source>
        <translation>
            <numerusform>%n job without cost</numerusform>
            <numerusform>%n jobs without cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) gone wrong</source>
        <translation>
            <numerusform>%n thing gone wrong</numerusform>
            <numerusform>%n things gone wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since the report was printed, %n figure(s) moved; it keeps what it said.</source>
        <translation>
            <numerusform>Since the report was printed, %n figure moved; it keeps what it said.</numerusform>
            <numerusform>Since the report was printed, %n figures moved; it keeps what it said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityReport</name>
    <message numerus="yes">
        <source>Since it was printed, {moment}, later facts moved %n figure(s); the report keeps what it said.</source>
        <translation>
            <numerusform>Since it was printed, {moment}, later facts moved %n figure; the report keeps what it said.</numerusform>
            <numerusform>Since it was printed, {moment}, later facts moved %n figures; the report keeps what it said.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotePaper</name>
    <message numerus="yes">
        <source>{day}, %n day(s) from telling you</source>
        <translation>
            <numerusform>{day}, %n day from telling you</numerusform>
            <numerusform>{day}, %n days from telling you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%n row in all</numerusform>
            <numerusform>%n rows in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n chosen row(s)…</source>
        <translation>
            <numerusform>Export %n chosen row…</numerusform>
            <numerusform>Export %n chosen rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n row(s)</source>
        <translation>
            <numerusform>more than %n row</numerusform>
            <numerusform>more than %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message numerus="yes">
        <source>%n unit(s) handed back</source>
        <translation>
            <numerusform>%n unit handed back</numerusform>
            <numerusform>%n units handed back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of case {number} handed back</source>
        <translation>
            <numerusform>%n unit of case {number} handed back</numerusform>
            <numerusform>%n units of case {number} handed back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnLawCard</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message numerus="yes">
        <source>Extension of the guarantee, %n month(s)</source>
        <translation>
            <numerusform>Extension of the guarantee, %n month</numerusform>
            <numerusform>Extension of the guarantee, %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnsPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message numerus="yes">
        <source>Rights of %n role(s) changed</source>
        <translation>
            <numerusform>Rights of %n role changed</numerusform>
            <numerusform>Rights of %n roles changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message numerus="yes">
        <source>Sample shop with %n customer(s) filled</source>
        <translation>
            <numerusform>Sample shop with %n customer filled</numerusform>
            <numerusform>Sample shop with %n customers filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>Bought on %n day(s), last on {day}</source>
        <translation>
            <numerusform>Bought on %n day, last on {day}</numerusform>
            <numerusform>Bought on %n days, last on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceReport</name>
    <message numerus="yes">
        <source>Its term was suspended for %n day(s) in all; it now ends on {day}.</source>
        <translation>
            <numerusform>Its term was suspended for %n day in all; it now ends on {day}.</numerusform>
            <numerusform>Its term was suspended for %n days in all; it now ends on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storage, %n day(s)</source>
        <translation>
            <numerusform>Storage, %n day</numerusform>
            <numerusform>Storage, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>Too many wrong PINs: wait %n second(s).</source>
        <translation>
            <numerusform>Too many wrong PINs: wait %n second.</numerusform>
            <numerusform>Too many wrong PINs: wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message numerus="yes">
        <source>%n slip(s) keyed in</source>
        <translation>
            <numerusform>%n slip keyed in</numerusform>
            <numerusform>%n slips keyed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Solutions</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still watched</source>
        <translation>
            <numerusform>%n still watched</numerusform>
            <numerusform>%n still watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>held %n day(s) or more</source>
        <translation>
            <numerusform>held %n day or more</numerusform>
            <numerusform>held %n days or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpareParts</name>
    <message numerus="yes">
        <source>%n piece(s) on hand of unknown cost: type the cost of one.</source>
        <translation>
            <numerusform>%n piece on hand of unknown cost: type the cost of one.</numerusform>
            <numerusform>%n pieces on hand of unknown cost: type the cost of one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>{name} no longer works here and was to make %n visit(s), to be planned again.</source>
        <translation>
            <numerusform>{name} no longer works here and was to make %n visit, to be planned again.</numerusform>
            <numerusform>{name} no longer works here and was to make %n visits, to be planned again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>%n unit(s) stay: the case stays open for them.</source>
        <translation>
            <numerusform>%n unit stays: the case stays open for it.</numerusform>
            <numerusform>%n units stay: the case stays open for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of it storage: %n day(s), {amount}</source>
        <translation>
            <numerusform>Of it storage: %n day, {amount}</numerusform>
            <numerusform>Of it storage: %n days, {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storage let go: %n day(s), {amount}</source>
        <translation>
            <numerusform>Storage let go: %n day, {amount}</numerusform>
            <numerusform>Storage let go: %n days, {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuppliersPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message numerus="yes">
        <source>%n thing(s) went wrong</source>
        <translation>
            <numerusform>%n thing went wrong</numerusform>
            <numerusform>%n things went wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n attempt so far</numerusform>
            <numerusform>%n attempts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still to be told</source>
        <translation>
            <numerusform>%n person still to be told</numerusform>
            <numerusform>%n persons still to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) still to come</source>
        <translation>
            <numerusform>%n piece still to come</numerusform>
            <numerusform>%n pieces still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaner {serial}: %n day(s) late</source>
        <translation>
            <numerusform>Loaner {serial}: %n day late</numerusform>
            <numerusform>Loaner {serial}: %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}: told %n day(s) ago</source>
        <translation>
            <numerusform>{step}: told %n day ago</numerusform>
            <numerusform>{step}: told %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) agreed</source>
        <translation>
            <numerusform>%n month agreed</numerusform>
            <numerusform>%n months agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of extension</source>
        <translation>
            <numerusform>%n month of extension</numerusform>
            <numerusform>%n months of extension</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open job(s)</source>
        <translation>
            <numerusform>%n open job</numerusform>
            <numerusform>%n open jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n day(s)</source>
        <translation>
            <numerusform>+ %n day</numerusform>
            <numerusform>+ %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At {place}, %n day(s)</source>
        <translation>
            <numerusform>At {place}, %n day</numerusform>
            <numerusform>At {place}, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message numerus="yes">
        <source>%n line(s) done before</source>
        <translation>
            <numerusform>%n line done before</numerusform>
            <numerusform>%n lines done before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s): {name}</source>
        <translation>
            <numerusform>%n new photo: {name}</numerusform>
            <numerusform>%n new photos: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message numerus="yes">
        <source>Job {number}: %n line(s) without result. Mark them, also as “does not apply”, or say that it was partly done.</source>
        <translation>
            <numerusform>Job {number}: %n line without result. Mark it, also as “does not apply”, or say that it was partly done.</numerusform>
            <numerusform>Job {number}: %n lines without result. Mark them, also as “does not apply”, or say that it was partly done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warranty</name>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start} ({law})</source>
        <translation>
            <numerusform>%n month from delivery on {start} ({law})</numerusform>
            <numerusform>%n months from delivery on {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}, agreed for second-hand ({law})</source>
        <translation>
            <numerusform>%n month from delivery on {start}, agreed for second-hand ({law})</numerusform>
            <numerusform>%n months from delivery on {start}, agreed for second-hand ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}, digital content ({law})</source>
        <translation>
            <numerusform>%n month from delivery on {start}, digital content ({law})</numerusform>
            <numerusform>%n months from delivery on {start}, digital content ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}: the {agreed} agreed for second-hand are too few and void ({law})</source>
        <translation>
            <numerusform>%n month from delivery on {start}: the {agreed} agreed for second-hand are too few and void ({law})</numerusform>
            <numerusform>%n months from delivery on {start}: the {agreed} agreed for second-hand are too few and void ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from handing back on {start} ({law})</source>
        <translation>
            <numerusform>%n month from handing back on {start} ({law})</numerusform>
            <numerusform>%n months from handing back on {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from the installation on {start} ({law})</source>
        <translation>
            <numerusform>%n month from the installation on {start} ({law})</numerusform>
            <numerusform>%n months from the installation on {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from {start}, given by the maker</source>
        <translation>
            <numerusform>%n month from {start}, given by the maker</numerusform>
            <numerusform>%n months from {start}, given by the maker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from {start}, handed back after guarantee work ({law})</source>
        <translation>
            <numerusform>%n month from {start}, handed back after guarantee work ({law})</numerusform>
            <numerusform>%n months from {start}, handed back after guarantee work ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) in all from {start}, agreed with the shop</source>
        <translation>
            <numerusform>%n month in all from {start}, agreed with the shop</numerusform>
            <numerusform>%n months in all from {start}, agreed with the shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) or {km} km from handing back on {start} ({law})</source>
        <translation>
            <numerusform>%n month or {km} km from handing back on {start} ({law})</numerusform>
            <numerusform>%n months or {km} km from handing back on {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; %n day(s) in the shop added</source>
        <translation>
            <numerusform>{reason}; %n day in the shop added</numerusform>
            <numerusform>{reason}; %n days in the shop added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; %n month(s) added once for the repair</source>
        <translation>
            <numerusform>{reason}; %n month added once for the repair</numerusform>
            <numerusform>{reason}; %n months added once for the repair</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
</TS>
