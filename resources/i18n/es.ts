<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt for Python</source>
        <translation>Qt para Python</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Tamaño de los datos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>The shop&apos;s folder</source>
        <translation>Carpeta de la tienda</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Helpdesk</source>
        <translation>Acerca de Helpdesk</translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation>Copiar estos datos</translation>
    </message>
    <message>
        <source>Facts copied</source>
        <translation>Datos copiados</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Tipos de letra</translation>
    </message>
    <message>
        <source>Fonts: Apache License</source>
        <translation>Tipos de letra: licencia Apache</translation>
    </message>
    <message>
        <source>Fonts: SIL Open Font License</source>
        <translation>Tipos de letra: licencia SIL Open Font</translation>
    </message>
    <message>
        <source>Icons: Lucide, ISC License</source>
        <translation>Iconos: Lucide, licencia ISC</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>What happens after the sale, in one file on this PC. It needs no network.</source>
        <translation>Lo que pasa después de la venta, en un archivo de este ordenador. No necesita internet.</translation>
    </message>
</context>
<context>
    <name>Acceptance</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n falla</numerusform>
            <numerusform>%n fallan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left</source>
        <translation>
            <numerusform>%n línea pendiente</numerusform>
            <numerusform>%n líneas pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest passed</source>
        <translation>El resto pasa</translation>
    </message>
    <message>
        <source>Those that ask for neither a value nor a photo</source>
        <translation>Las que no piden ni valor ni foto</translation>
    </message>
</context>
<context>
    <name>Accessories</name>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Case or bag</source>
        <translation>Funda o bolsa</translation>
    </message>
    <message>
        <source>Charger</source>
        <translation>Cargador</translation>
    </message>
    <message>
        <source>Hose</source>
        <translation>Manguera</translation>
    </message>
    <message>
        <source>Lid or bowl</source>
        <translation>Tapa o jarra</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Original box</source>
        <translation>Caja original</translation>
    </message>
    <message>
        <source>Power cord</source>
        <translation>Cable de corriente</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Mando a distancia</translation>
    </message>
    <message>
        <source>SIM or memory card</source>
        <translation>SIM o tarjeta de memoria</translation>
    </message>
    <message>
        <source>Shelves or trays</source>
        <translation>Estantes o bandejas</translation>
    </message>
    <message>
        <source>Something else, then Enter</source>
        <translation>Otra cosa, y luego Intro</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Peana</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Answer to a complaint</source>
        <translation>Respuesta a una queja</translation>
    </message>
    <message>
        <source>Ask how it went: {why}</source>
        <translation>Preguntar cómo fue: {why}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message numerus="yes">
        <source>Call again, %n attempt(s) so far: {why}</source>
        <translation>
            <numerusform>Volver a llamar, %n intento hasta ahora: {why}</numerusform>
            <numerusform>Volver a llamar, %n intentos hasta ahora: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Claim on the maker</source>
        <translation>Reclamación al fabricante</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Draw “{name}” with its public number</source>
        <translation>Sorteo «{name}» con su número público</translation>
    </message>
    <message>
        <source>End of a contract</source>
        <translation>Fin de contrato</translation>
    </message>
    <message>
        <source>Last day by the terms of {whom}</source>
        <translation>Último día según las condiciones de {whom}</translation>
    </message>
    <message>
        <source>Last day of a European repair form and its quote without an answer</source>
        <translation>Último día de un formulario europeo de reparación y de su presupuesto sin respuesta</translation>
    </message>
    <message>
        <source>Last day of a quote without an answer</source>
        <translation>Último día de un presupuesto sin respuesta</translation>
    </message>
    <message>
        <source>Last day of the window of “{name}”</source>
        <translation>Último día del plazo de «{name}»</translation>
    </message>
    <message>
        <source>Last day to pay back {amount}: {measure}</source>
        <translation>Último día para devolver {amount}: {measure}</translation>
    </message>
    <message>
        <source>Last day to pay back; it may be kept back until the goods or proof of sending are here</source>
        <translation>Último día para devolver el dinero; puede esperar hasta que llegue el producto o la prueba de envío</translation>
    </message>
    <message>
        <source>Last day to pay the customer back</source>
        <translation>Último día para devolver el dinero al cliente</translation>
    </message>
    <message>
        <source>Last lawful day to answer the complaint</source>
        <translation>Último día legal para contestar la queja</translation>
    </message>
    <message>
        <source>Last lawful day to claim from {whom}: {state}</source>
        <translation>Último día legal para reclamar a {whom}: {state}</translation>
    </message>
    <message>
        <source>Last lawful day to hand over the prize of “{name}”</source>
        <translation>Último día legal para entregar el premio de «{name}»</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Money to pay back</source>
        <translation>Dinero por devolver</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Próxima acción</translation>
    </message>
    <message>
        <source>Prize to hand over</source>
        <translation>Premio por entregar</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Prometido: {what}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Ver los {total}</translation>
    </message>
    <message>
        <source>Supplier&apos;s own term</source>
        <translation>Plazo del proveedor</translation>
    </message>
    <message>
        <source>The contract ends on {end}; the customer can say no until {last}.</source>
        <translation>El contrato acaba el {end}; el cliente puede decir que no hasta el {last}.</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit: {kind}</source>
        <translation>Visita: {kind}</translation>
    </message>
    <message>
        <source>Visit: {kind}, {problem}</source>
        <translation>Visita: {kind}, {problem}</translation>
    </message>
    <message>
        <source>maker or supplier</source>
        <translation>fabricante o proveedor</translation>
    </message>
    <message>
        <source>{kind}, {unit}</source>
        <translation>{kind}, {unit}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{why}: {note}</source>
        <translation>{why}: {note}</translation>
    </message>
</context>
<context>
    <name>AgreementPaper</name>
    <message>
        <source>Agreed on</source>
        <translation>Acordado el</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Hasta el</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Objeción</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>Objeciones y respuestas</translation>
    </message>
    <message>
        <source>Options looked at</source>
        <translation>Opciones consideradas</translation>
    </message>
    <message>
        <source>The complaint</source>
        <translation>La queja</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What the customer wants, and why</source>
        <translation>Qué quiere el cliente y por qué</translation>
    </message>
    <message>
        <source>What the shop wants</source>
        <translation>Qué quiere la tienda</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Qué se acordó</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>Quién hace qué y hasta cuándo</translation>
    </message>
    <message>
        <source>Your rights stay as they are</source>
        <translation>Sus derechos siguen intactos</translation>
    </message>
    <message>
        <source>beyond what is owed</source>
        <translation>más de lo debido</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>At most {limit} · so far {so_far}, VAT included</source>
        <translation>Como máximo {limit} · hasta ahora {so_far}, IVA incluido</translation>
    </message>
    <message>
        <source>Nothing to charge</source>
        <translation>Nada que cobrar</translation>
    </message>
    <message>
        <source>Quoted and not put in: {parts}</source>
        <translation>Presupuestado y sin poner: {parts}</translation>
    </message>
    <message>
        <source>Quoted {quoted} · so far {so_far}, VAT included</source>
        <translation>Presupuestado {quoted} · hasta ahora {so_far}, IVA incluido</translation>
    </message>
    <message>
        <source>So far {so_far}, VAT included</source>
        <translation>Hasta ahora {so_far}, IVA incluido</translation>
    </message>
    <message>
        <source>To charge: {amount}, VAT included</source>
        <translation>A cobrar: {amount}, IVA incluido</translation>
    </message>
    <message>
        <source>{amount} above what was agreed: make an additional quote first.</source>
        <translation>{amount} por encima de lo acordado: haga antes un presupuesto adicional.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Last lawful day: {day}</source>
        <translation>Último día legal: {day}</translation>
    </message>
    <message>
        <source>The answer must say who settles it out of court; the settings do not name anybody yet, so the paper has a gap.</source>
        <translation>La respuesta debe decir quién lo resuelve sin ir a los tribunales; los ajustes aún no nombran a nadie, así que el papel lleva un hueco.</translation>
    </message>
    <message>
        <source>The answer says who settles it out of court, and whether this shop takes part.</source>
        <translation>La respuesta dice quién lo resuelve sin ir a los tribunales y si esta tienda participa.</translation>
    </message>
</context>
<context>
    <name>AnswerPaper</name>
    <message>
        <source>Answered on</source>
        <translation>Contestada el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>If you do not agree</source>
        <translation>Si no está de acuerdo</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Nuestra respuesta</translation>
    </message>
    <message>
        <source>Point by point</source>
        <translation>Punto por punto</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>This shop does not take part in it.</source>
        <translation>Esta tienda no participa.</translation>
    </message>
    <message>
        <source>This shop takes part in it.</source>
        <translation>Esta tienda participa.</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Qué se acordó</translation>
    </message>
    <message>
        <source>Whether this shop takes part</source>
        <translation>Si esta tienda participa</translation>
    </message>
    <message>
        <source>Who settles it out of court</source>
        <translation>Quién lo resuelve sin ir a los tribunales</translation>
    </message>
    <message>
        <source>Your complaint</source>
        <translation>Su queja</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia</translation>
    </message>
    <message>
        <source>The backup is the shop now</source>
        <translation>La copia es ahora la tienda</translation>
    </message>
    <message>
        <source>The shop is still in use: it is being closed and backed up, or a command works on it. It opens here as soon as it is free.</source>
        <translation>La tienda todavía está en uso: se está cerrando con su copia de seguridad, o trabaja con ella una orden. Se abrirá aquí en cuanto quede libre.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. The commands work without one: helpdesk --help lists them.</source>
        <translation>No hay pantalla en la que abrir una ventana. Las órdenes funcionan sin ella: helpdesk --help las enumera.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Añadir archivo…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>or drop it here, or paste it with Ctrl+V</source>
        <translation>o suéltelo aquí, o péguelo con Ctrl+V</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>Back on</source>
        <translation>De vuelta el</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>For example: Frío Norte repairs</source>
        <translation>Por ejemplo: Reparaciones Frío Norte</translation>
    </message>
    <message>
        <source>It cannot be back before it was sent.</source>
        <translation>No puede haber vuelto antes de enviarse.</translation>
    </message>
    <message>
        <source>Maker or supplier</source>
        <translation>Fabricante o proveedor</translation>
    </message>
    <message>
        <source>Number of the shipment</source>
        <translation>Número de envío</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Enviado el</translation>
    </message>
    <message>
        <source>Sent to {place}</source>
        <translation>Enviado a {place}</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otro destinatario</translation>
    </message>
    <message>
        <source>That unit is away already, or the job names none.</source>
        <translation>Ese equipo ya está fuera, o el trabajo no tiene equipo.</translation>
    </message>
    <message>
        <source>That unit is not away.</source>
        <translation>Ese equipo no está fuera.</translation>
    </message>
    <message>
        <source>The unit of job {number} is away: record first that it is back.</source>
        <translation>El equipo del trabajo {number} está fuera: registre primero su vuelta.</translation>
    </message>
    <message>
        <source>Unit is back</source>
        <translation>El equipo ha vuelto</translation>
    </message>
    <message>
        <source>Unit sent away</source>
        <translation>Equipo enviado fuera</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Qué le hicieron</translation>
    </message>
    <message>
        <source>With whom is it?</source>
        <translation>¿Quién lo tiene?</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Record as back</source>
        <translation>Registrar la vuelta</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Registrar el envío</translation>
    </message>
    <message>
        <source>Send the unit away</source>
        <translation>Enviar el equipo fuera</translation>
    </message>
    <message>
        <source>The unit is back</source>
        <translation>El equipo ha vuelto</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Backup made and verified: {path}</source>
        <translation>Copia hecha y verificada: {path}</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Copiando la base de datos</translation>
    </message>
    <message>
        <source>Copying to the second folder</source>
        <translation>Copiando a la segunda carpeta</translation>
    </message>
    <message>
        <source>Nothing changed since the last backup: {path}</source>
        <translation>Nada ha cambiado desde la última copia: {path}</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Empaquetando</translation>
    </message>
    <message>
        <source>Restoring the files</source>
        <translation>Restaurando los archivos</translation>
    </message>
    <message>
        <source>The backup is ready to take the shop&apos;s place, but another program keeps hold of the old file. Close it; the next start finishes the work.</source>
        <translation>La copia está lista para ocupar su sitio, pero otro programa retiene el archivo antiguo. Ciérrelo; el trabajo se termina en el próximo arranque.</translation>
    </message>
    <message>
        <source>The backup was read back and was not sound, so it was thrown away. The shop itself was not touched. Check the shop and the disk.</source>
        <translation>La copia de seguridad se volvió a leer y no estaba bien, así que se ha descartado. Los datos de la tienda no se han tocado. Compruebe la tienda y el disco.</translation>
    </message>
    <message>
        <source>The copy in the second folder was not the same. Check that disk.</source>
        <translation>La copia de la segunda carpeta no salió igual. Revise ese disco.</translation>
    </message>
    <message>
        <source>The second folder cannot be reached: {place}</source>
        <translation>No se puede llegar a la segunda carpeta: {place}</translation>
    </message>
    <message>
        <source>There is no such file: {name}</source>
        <translation>No existe ese archivo: {name}</translation>
    </message>
    <message>
        <source>There is no such folder: {place}</source>
        <translation>No existe esa carpeta: {place}</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a backup: {free} MB are free, {needed} MB are needed. Nothing was changed. Free some space, or make the backup on another disk.</source>
        <translation>No hay sitio en el disco para la copia de seguridad: quedan {free} MB libres y hacen falta {needed} MB. No se ha cambiado nada. Libere espacio o haga la copia en otro disco.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of the program: {name}. Nothing was changed. Install the newer version first.</source>
        <translation>Esta copia de seguridad la hizo una versión más nueva del programa: {name}. No se ha cambiado nada. Instale antes la versión nueva.</translation>
    </message>
    <message>
        <source>This file is damaged, or no backup of this program: {name}. Nothing was changed. Choose another one.</source>
        <translation>Este archivo está dañado o no es una copia de seguridad de este programa: {name}. No se ha cambiado nada. Elija otro.</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>Verificando la copia de seguridad</translation>
    </message>
    <message>
        <source>{name} is no file that a backup could be. Choose another name.</source>
        <translation>{name} no es un archivo que pueda ser una copia de seguridad. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{name} is there already and is no backup. Choose another name.</source>
        <translation>{name} ya existe y no es una copia de seguridad. Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>BackupPane</name>
    <message>
        <source>A backup is made when the program is closed and something changed. It counts only once it was read back whole.</source>
        <translation>Se hace una copia al cerrar el programa si algo ha cambiado. Solo cuenta cuando se ha vuelto a leer entera.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation>Copias guardadas</translation>
    </message>
    <message>
        <source>Last verified backup: {moment} · {age} ago</source>
        <translation>Última copia verificada: {moment} · hace {age}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Todavía no hay copias.</translation>
    </message>
    <message>
        <source>Reading the backups</source>
        <translation>Leyendo las copias</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Restore another file…</source>
        <translation>Restaurar otro archivo…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Todavía no hay ninguna copia.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Another part: {what}</source>
        <translation>Otra pieza: {what}</translation>
    </message>
    <message>
        <source>Name the part.</source>
        <translation>Indique la pieza.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Part being typed, job {number}</source>
        <translation>Pieza a medio escribir, trabajo {number}</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Start or stop the stopwatch</source>
        <translation>Poner en marcha o parar el cronómetro</translation>
    </message>
    <message>
        <source>Start stopwatch</source>
        <translation>Cronómetro</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Ticked: put in</source>
        <translation>Marcada: puesta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Type or scan a part</source>
        <translation>Escriba o escanee una pieza</translation>
    </message>
    <message>
        <source>accepted on {day}</source>
        <translation>aceptado el {day}</translation>
    </message>
    <message>
        <source>at {price} per hour: {amount}</source>
        <translation>a {price} por hora: {amount}</translation>
    </message>
    <message>
        <source>of {n} min</source>
        <translation>de {n} min</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>After the day below they must be erased; the list of the blocked says so.</source>
        <translation>Pasado el día de abajo hay que borrarlo; la lista de bloqueados lo avisa.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Block a customer</source>
        <translation>Bloquear un cliente</translation>
    </message>
    <message>
        <source>Nothing is deleted: names, papers and files stay, closed away.</source>
        <translation>No se elimina nada: nombres, documentos y archivos quedan, bajo llave.</translation>
    </message>
    <message>
        <source>Only a court, an authority or a claim is a reason to unblock them.</source>
        <translation>Solo un juez, una autoridad o una reclamación son motivo para desbloquearlo.</translation>
    </message>
    <message>
        <source>Something of this customer has to be kept until {day} ({law}). Until then data that somebody wants erased is blocked instead (GDPR art. 17.3, LOPDGDD art. 32).</source>
        <translation>Algo de este cliente debe conservarse hasta el {day} ({law}). Hasta entonces, los datos que alguien quiere borrar se bloquean (RGPD, art. 17.3; LOPDGDD, art. 32).</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>The customer appears in no list, search, proposal or offer any more.</source>
        <translation>El cliente deja de aparecer en listas, búsquedas, sugerencias y ofertas.</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>¿Hasta qué día?</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Why not erase at once</source>
        <translation>Por qué no borrarlo ya</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show all {total}</source>
        <translation>Ver los {total}</translation>
    </message>
    <message>
        <source>{step} ({column})</source>
        <translation>{step} ({column})</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflicto</numerusform>
            <numerusform>%n conflictos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n trabajo</numerusform>
            <numerusform>%n trabajos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Antes (Re Pág)</translation>
    </message>
    <message>
        <source>How it went…</source>
        <translation>Cómo fue…</translation>
    </message>
    <message>
        <source>How the visit went…</source>
        <translation>Cómo fue la visita…</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Después (Av Pág)</translation>
    </message>
    <message>
        <source>Move the visit…</source>
        <translation>Cambiar la visita…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>No job waits for a visit.</source>
        <translation>Ningún trabajo espera visita.</translation>
    </message>
    <message>
        <source>No job waits for a visit. What is done at the customer&apos;s comes here by itself.</source>
        <translation>Ningún trabajo espera visita. Lo que se hace en casa del cliente llega aquí por sí solo.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Not written down yet</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Open job {number}</source>
        <translation>Abrir el trabajo {number}</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Plan at a time…</source>
        <translation>Planificar a una hora…</translation>
    </message>
    <message>
        <source>Plan in the first free slot</source>
        <translation>Planificar en el primer hueco</translation>
    </message>
    <message>
        <source>Plan the chosen job in the first free slot (N)</source>
        <translation>Planificar el trabajo elegido en el primer hueco (N)</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Print day sheets</source>
        <translation>Imprimir hojas del día</translation>
    </message>
    <message>
        <source>Print the sheets of a day (Ctrl+P)</source>
        <translation>Imprimir las hojas de un día (Ctrl+P)</translation>
    </message>
    <message>
        <source>Show the cases</source>
        <translation>Ver los casos</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Ver el cliente</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Técnicos</translation>
    </message>
    <message>
        <source>There is no free time in the next weeks.</source>
        <translation>No hay hueco en las próximas semanas.</translation>
    </message>
    <message>
        <source>To plan</source>
        <translation>Por planificar</translation>
    </message>
    <message>
        <source>To the next conflict</source>
        <translation>Al conflicto siguiente</translation>
    </message>
    <message>
        <source>To the next conflict (C)</source>
        <translation>Al conflicto siguiente (C)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today (Home)</source>
        <translation>Hoy (Inicio)</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Qué se ve</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>a la misma hora</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>away that day</source>
        <translation>ausente ese día</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>antes del {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>closed from {begin} to {end}</source>
        <translation>cerrado de {begin} a {end}</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>continuación</translation>
    </message>
    <message>
        <source>moment passed</source>
        <translation>ya ha pasado</translation>
    </message>
    <message>
        <source>no day promised</source>
        <translation>sin fecha prometida</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>ya no trabaja aquí</translation>
    </message>
    <message>
        <source>outside the hours</source>
        <translation>fuera de horario</translation>
    </message>
    <message>
        <source>part not here</source>
        <translation>falta el repuesto</translation>
    </message>
    <message>
        <source>promised for today</source>
        <translation>prometido para hoy</translation>
    </message>
    <message>
        <source>skill missing</source>
        <translation>falta especialidad</translation>
    </message>
    <message>
        <source>time promised</source>
        <translation>hora comprometida</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>was promised for {day}</source>
        <translation>prometido para el {day}</translation>
    </message>
    <message>
        <source>week {number} · {first} to {last}</source>
        <translation>semana {number} · del {first} al {last}</translation>
    </message>
    <message>
        <source>week {number} · {first} to {last} {month}</source>
        <translation>semana {number} · del {first} al {last} de {month}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} min of travel</source>
        <translation>{count} min de viaje</translation>
    </message>
    <message>
        <source>{count} min short</source>
        <translation>faltan {count} min</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message numerus="yes">
        <source>%n visit(s) written to {file}</source>
        <translation>
            <numerusform>%n visita escrita en {file}</numerusform>
            <numerusform>%n visitas escritas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>A file that the calendar of a phone reads (iCalendar). Saved and read again, it brings what was changed or cancelled.</source>
        <translation>Un archivo que lee el calendario de un teléfono (iCalendar). Guardado y leído otra vez, trae lo que se haya cambiado o cancelado.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Guardar el archivo…</translation>
    </message>
    <message>
        <source>Save the visits</source>
        <translation>Guardar las visitas</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>That is before the first day.</source>
        <translation>Es anterior al primer día.</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>No se ha podido escribir el archivo: {reason}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Visita cancelada</translation>
    </message>
    <message>
        <source>Visits for a phone</source>
        <translation>Visitas para un teléfono</translation>
    </message>
    <message>
        <source>Visits of {name}</source>
        <translation>Visitas de {name}</translation>
    </message>
</context>
<context>
    <name>CallKeys</name>
    <message>
        <source>D</source>
        <translation>M</translation>
    </message>
    <message>
        <source>L</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>R</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contestó</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>No quiere</translation>
    </message>
    <message>
        <source>W</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Wrong one</source>
        <translation>Equivocado</translation>
    </message>
    <message>
        <source>X</source>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>As of {day}. Print it again each day: somebody may have said no since.</source>
        <translation>A {day}. Imprímala de nuevo cada día: alguien puede haber dicho que no desde entonces.</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejores horas</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Hora de la llamada</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Llama</translation>
    </message>
    <message>
        <source>Monday to Friday from 09:00 to 21:00, never on Saturday, Sunday or a public holiday (RDLeg 1/2007 art. 96.2). Whoever wants no more offers: tick it, say that it holds at once, and give the reference from the program.</source>
        <translation>De lunes a viernes de 09:00 a 21:00, nunca en sábado, domingo o festivo (RDLeg 1/2007 art. 96.2). Quien no quiera más ofertas: márquelo, diga que vale desde ya y dé la referencia del programa.</translation>
    </message>
    <message>
        <source>Nobody is to be called on this day.</source>
        <translation>Este día no hay a quien llamar.</translation>
    </message>
    <message>
        <source>Nobody of this campaign is to be called today.</source>
        <translation>Hoy no hay que llamar a nadie de esta campaña.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Said, promised</source>
        <translation>Dicho, prometido</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>attempt {number} of {most}</source>
        <translation>intento {number} de {most}</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message numerus="yes">
        <source>%n tried today</source>
        <translation>
            <numerusform>%n intento hoy</numerusform>
            <numerusform>%n intentos hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to the survey are typed: say that the customer was reached, or go back and clear them.</source>
        <translation>Hay respuestas de la encuesta: indique que el cliente atendió, o vuelva atrás y bórrelas.</translation>
    </message>
    <message>
        <source>Attempt {number}, {moment}: {outcome}</source>
        <translation>Intento {number}, {moment}: {outcome}</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejores horas</translation>
    </message>
    <message>
        <source>Best hours: {hours}</source>
        <translation>Mejores horas: {hours}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Call again at</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Call and survey recorded</source>
        <translation>Llamada y encuesta registradas</translation>
    </message>
    <message>
        <source>Call to {name}</source>
        <translation>Llamada a {name}</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Llama</translation>
    </message>
    <message>
        <source>Caller: {name}</source>
        <translation>Llama: {name}</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a call from the list.</source>
        <translation>Aquí se ve la llamada que se elija en la lista.</translation>
    </message>
    <message>
        <source>Coaching sheets…</source>
        <translation>Hojas de acompañamiento…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer, reason</source>
        <translation>Cliente, motivo</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Toca ahora</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>I call</source>
        <translation>Llamo yo</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>No phone is known</source>
        <translation>No se conoce ningún teléfono</translation>
    </message>
    <message>
        <source>Nobody is to be called. Calls fall due by themselves some days after a unit was handed back, or are planned from a customer&apos;s or a case&apos;s menu.</source>
        <translation>No hay a quien llamar. Las llamadas vencen solas unos días después de devolver un equipo, o se planifican desde el menú de un cliente o de un caso.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Plan another call…</source>
        <translation>Planificar otra llamada…</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Imprimir lista</translation>
    </message>
    <message>
        <source>Print the day&apos;s calls (Ctrl+P)</source>
        <translation>Imprimir las llamadas del día (Ctrl+P)</translation>
    </message>
    <message>
        <source>Promised on the phone</source>
        <translation>Prometido por teléfono</translation>
    </message>
    <message numerus="yes">
        <source>Ready by {day}: %n day(s) late</source>
        <translation>
            <numerusform>Lista el {day}: %n día tarde</numerusform>
            <numerusform>Lista el {day}: %n días tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready by {day}: kept</source>
        <translation>Lista el {day}: cumplido</translation>
    </message>
    <message>
        <source>Ready by {day}: not yet</source>
        <translation>Lista el {day}: todavía no</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receive unit…</source>
        <translation>Recibir equipo…</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Ver el caso</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Ver el cliente</translation>
    </message>
    <message>
        <source>Take out the last attempt</source>
        <translation>Eliminar el último intento</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>The customer&apos;s numbers</source>
        <translation>Los números del cliente</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>This asks for making good: {reasons}. Say what you do, and by when.</source>
        <translation>Esto pide una solución: {reasons}. Se dice qué se hará y para cuándo.</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>Esta llamada</translation>
    </message>
    <message>
        <source>This call was planned by hand: no survey belongs to it.</source>
        <translation>Esta llamada se planificó a mano: no lleva encuesta.</translation>
    </message>
    <message>
        <source>Turn the screen to the customer…</source>
        <translation>Pasar la pantalla al cliente…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Lo prometido</translation>
    </message>
    <message>
        <source>What we do, for example: send the invoice</source>
        <translation>Qué haremos, por ejemplo: enviar la factura</translation>
    </message>
    <message>
        <source>When, attempt</source>
        <translation>Cuándo, intento</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Write instead…</source>
        <translation>Escribir en su lugar…</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Escribir…</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>primer intento</translation>
    </message>
    <message>
        <source>today at {hour}</source>
        <translation>hoy a las {hour}</translation>
    </message>
    <message>
        <source>tomorrow at {hour}</source>
        <translation>mañana a las {hour}</translation>
    </message>
    <message>
        <source>{number} of {most}</source>
        <translation>{number} de {most}</translation>
    </message>
    <message>
        <source>{weekday} at {hour}</source>
        <translation>{weekday} a las {hour}</translation>
    </message>
    <message>
        <source>{what}, by {day}</source>
        <translation>{what}, para el {day}</translation>
    </message>
</context>
<context>
    <name>CallScripts</name>
    <message>
        <source>Did everything arrive, complete and undamaged?</source>
        <translation>¿Llegó todo, completo y sin daños?</translation>
    </message>
    <message>
        <source>Did it come when we had said?</source>
        <translation>¿Llegó cuando habíamos dicho?</translation>
    </message>
    <message>
        <source>Did we come when we had said?</source>
        <translation>¿Fuimos cuando habíamos dicho?</translation>
    </message>
    <message>
        <source>Did we do what we promised, and in time?</source>
        <translation>¿Hicimos lo prometido, y a tiempo?</translation>
    </message>
    <message>
        <source>Does everything work, and do you know how to use it?</source>
        <translation>¿Funciona todo y sabe cómo usarlo?</translation>
    </message>
    <message>
        <source>Does it work as you expected?</source>
        <translation>¿Funciona como esperaba?</translation>
    </message>
    <message>
        <source>Good afternoon, is that {name}? This is {caller}, from {shop}.</source>
        <translation>Buenas tardes, ¿hablo con {name}? Soy {caller}, de {shop}.</translation>
    </message>
    <message>
        <source>Good day, this is {caller}, from {shop}. I wanted to know how your {unit} is doing. You need not call back: we will try again. If anything is not right, our phone is {phone}.</source>
        <translation>Buenos días, soy {caller}, de {shop}. Quería saber qué tal va su {unit}. No hace falta que devuelva la llamada: lo intentaremos de nuevo. Si algo no va bien, nuestro teléfono es el {phone}.</translation>
    </message>
    <message>
        <source>Good morning, is that {name}? This is {caller}, from {shop}.</source>
        <translation>Buenos días, ¿hablo con {name}? Soy {caller}, de {shop}.</translation>
    </message>
    <message>
        <source>Has it worked well since then?</source>
        <translation>¿Le ha ido bien desde entonces?</translation>
    </message>
    <message>
        <source>I am calling about your complaint, which we answered on {day}.</source>
        <translation>Le llamo por su queja, a la que respondimos el {day}.</translation>
    </message>
    <message>
        <source>I am calling about your {unit}.</source>
        <translation>Le llamo por su {unit}.</translation>
    </message>
    <message numerus="yes">
        <source>I would like to know how it went. Is this a good moment? It takes %n minute(s).</source>
        <translation>
            <numerusform>Quería saber qué tal le fue. ¿Le viene bien ahora? Es %n minuto.</numerusform>
            <numerusform>Quería saber qué tal le fue. ¿Le viene bien ahora? Son %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your words: “{words}”. I am sorry that it was needed.</source>
        <translation>Con sus palabras: «{words}». Siento que hiciera falta.</translation>
    </message>
    <message>
        <source>Is anything still pending on our side? Thank you for your time.</source>
        <translation>¿Queda algo pendiente por nuestra parte? Gracias por su tiempo.</translation>
    </message>
    <message>
        <source>Is it solved for you as we agreed?</source>
        <translation>¿Está resuelto como acordamos?</translation>
    </message>
    <message>
        <source>Is it solved for you?</source>
        <translation>¿Lo da por resuelto?</translation>
    </message>
    <message>
        <source>No offers in this call: it is about a claim or a complaint.</source>
        <translation>Sin ofertas en esta llamada: trata de una garantía o de una queja.</translation>
    </message>
    <message>
        <source>On {day} the guarantee claim for your {unit} was closed.</source>
        <translation>El {day} se cerró la reclamación en garantía de su {unit}.</translation>
    </message>
    <message>
        <source>On {day} we installed your {unit}.</source>
        <translation>El {day} instalamos su {unit}.</translation>
    </message>
    <message>
        <source>On {day} you received your {unit}.</source>
        <translation>El {day} recibió su {unit}.</translation>
    </message>
    <message>
        <source>On {day} you took your {unit} home again.</source>
        <translation>El {day} le devolvimos su {unit}.</translation>
    </message>
    <message>
        <source>On {day} you took your {unit} home without a repair.</source>
        <translation>El {day} le devolvimos su {unit} sin reparar.</translation>
    </message>
    <message>
        <source>Was everything left clean and complete?</source>
        <translation>¿Quedó todo limpio y completo?</translation>
    </message>
    <message>
        <source>Was it done when we had promised?</source>
        <translation>¿Se hizo cuando habíamos prometido?</translation>
    </message>
    <message>
        <source>Was it put right the first time?</source>
        <translation>¿Quedó resuelto a la primera?</translation>
    </message>
    <message>
        <source>Was it ready when we had promised?</source>
        <translation>¿Estuvo listo cuando habíamos prometido?</translation>
    </message>
    <message>
        <source>Were we clear about what the guarantee covers?</source>
        <translation>¿Le explicamos bien qué cubre la garantía?</translation>
    </message>
    <message>
        <source>Were we clear about why it was not repaired?</source>
        <translation>¿Le explicamos bien por qué no se reparó?</translation>
    </message>
    <message>
        <source>Were you treated well?</source>
        <translation>¿Le atendieron bien?</translation>
    </message>
    <message>
        <source>What should we have done better?</source>
        <translation>¿Qué deberíamos haber hecho mejor?</translation>
    </message>
    <message>
        <source>You had told us: “{words}”.</source>
        <translation>Usted nos dijo: «{words}».</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>compra</translation>
    </message>
</context>
<context>
    <name>CallSurvey</name>
    <message>
        <source>Survey, question {place} of {count}</source>
        <translation>Encuesta, pregunta {place} de {count}</translation>
    </message>
    <message>
        <source>Survey: all questions asked</source>
        <translation>Encuesta: hechas todas las preguntas</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%n call(s) assigned</source>
        <translation>
            <numerusform>%n llamada asignada</numerusform>
            <numerusform>%n llamadas asignadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) given to the team</source>
        <translation>
            <numerusform>%n llamada para cualquiera</numerusform>
            <numerusform>%n llamadas para cualquiera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) given to {name}</source>
        <translation>
            <numerusform>%n llamada para {name}</numerusform>
            <numerusform>%n llamadas para {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>A promise needs its day.</source>
        <translation>Una promesa necesita su día.</translation>
    </message>
    <message>
        <source>A survey was answered in this call. Take the survey out first.</source>
        <translation>En esta llamada se contestó una encuesta. Primero elimine la encuesta.</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>Call later</source>
        <translation>Llamar más tarde</translation>
    </message>
    <message>
        <source>Call planned for {day}</source>
        <translation>Llamada planificada para el {day}</translation>
    </message>
    <message>
        <source>Call to {name} withdrawn</source>
        <translation>Llamada a {name} retirada</translation>
    </message>
    <message>
        <source>Call to {name}: {outcome}</source>
        <translation>Llamada a {name}: {outcome}</translation>
    </message>
    <message>
        <source>Call withdrawn</source>
        <translation>Llamada retirada</translation>
    </message>
    <message>
        <source>Call: {outcome}</source>
        <translation>Llamada: {outcome}</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Se llamó el</translation>
    </message>
    <message>
        <source>Choose at least one call.</source>
        <translation>Elija al menos una llamada.</translation>
    </message>
    <message>
        <source>Choose somebody who works here.</source>
        <translation>Elija a alguien que trabaje aquí.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Empty: now</source>
        <translation>Vacío: ahora</translation>
    </message>
    <message>
        <source>Empty: the team</source>
        <translation>Vacío: cualquiera del personal</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>For example: send the manual</source>
        <translation>Por ejemplo: enviar el manual</translation>
    </message>
    <message>
        <source>For example: we talked at the counter</source>
        <translation>Por ejemplo: se habló en el mostrador</translation>
    </message>
    <message>
        <source>Guarantee claim closed</source>
        <translation>Caso de garantía cerrado</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Last attempt taken out</source>
        <translation>Último intento eliminado</translation>
    </message>
    <message>
        <source>Last attempt to reach {name} taken out</source>
        <translation>Último intento de localizar a {name} eliminado</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Next attempt: {when}, {part}</source>
        <translation>Próximo intento: {when}, {part}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No localizado</translation>
    </message>
    <message>
        <source>Not reached: no more attempts. A message can be sent instead.</source>
        <translation>No localizado: no hay más intentos. En su lugar se puede enviar un mensaje.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Only calls that are still to be made can be assigned.</source>
        <translation>Solo se pueden asignar llamadas pendientes.</translation>
    </message>
    <message>
        <source>Only where the customer asked to be called later.</source>
        <translation>Solo si el cliente pidió que se le llamara más tarde.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rehusada</translation>
    </message>
    <message>
        <source>Repair handed back</source>
        <translation>Reparación entregada</translation>
    </message>
    <message>
        <source>Sale delivered</source>
        <translation>Venta entregada</translation>
    </message>
    <message>
        <source>That call is no longer there.</source>
        <translation>Esa llamada ya no existe.</translation>
    </message>
    <message>
        <source>That day is over.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>That has not happened yet.</source>
        <translation>Eso todavía no ha ocurrido.</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>The call is done.</source>
        <translation>La llamada está hecha.</translation>
    </message>
    <message>
        <source>The call to {name} is finished; nothing more is recorded for it.</source>
        <translation>La llamada a {name} está terminada; ya no se registra nada más en ella.</translation>
    </message>
    <message>
        <source>The customer does not want the call; it is done.</source>
        <translation>El cliente no quiere la llamada; está terminada.</translation>
    </message>
    <message>
        <source>The shop is closed then; it opens again at {when}.</source>
        <translation>La tienda está cerrada entonces; vuelve a abrir el {when}.</translation>
    </message>
    <message>
        <source>The team&apos;s</source>
        <translation>De cualquiera</translation>
    </message>
    <message>
        <source>There is no attempt of this call to take out.</source>
        <translation>Esta llamada no tiene ningún intento que eliminar.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Por llamar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>What was promised?</source>
        <translation>¿Qué se prometió?</translation>
    </message>
    <message>
        <source>When does the customer want to be called?</source>
        <translation>¿Cuándo quiere el cliente que se le llame?</translation>
    </message>
    <message>
        <source>When the customer asked to be called</source>
        <translation>Cuándo pidió el cliente que se le llamara</translation>
    </message>
    <message>
        <source>Where the customer named a time</source>
        <translation>Si el cliente dio una hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>Quién llama</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>{name} must not be called.</source>
        <translation>A {name} no se le debe llamar.</translation>
    </message>
    <message>
        <source>{said}. {course}</source>
        <translation>{said}. {course}</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>Answer of the exclusion list</source>
        <translation>Respuesta de la lista de exclusión</translation>
    </message>
    <message>
        <source>Call with an offer: {name}</source>
        <translation>Llamada con una oferta: {name}</translation>
    </message>
    <message>
        <source>Campaign {number}</source>
        <translation>Campaña {number}</translation>
    </message>
    <message>
        <source>Edit campaign</source>
        <translation>Editar campaña</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Exclusion list, campaign {number}</source>
        <translation>Lista de exclusión, campaña {number}</translation>
    </message>
    <message>
        <source>Exclusion list: {name}</source>
        <translation>Lista de exclusión: {name}</translation>
    </message>
    <message>
        <source>Export the list to check, ask the exclusion list (Lista Robinson) and paste here the addresses or numbers that stand on it. All others of the list count as asked, for 30 days.</source>
        <translation>Exporte la lista por comprobar, consulte la lista de exclusión (Lista Robinson) y pegue aquí las direcciones o los números que estén en ella. Los demás quedan consultados durante 30 días.</translation>
    </message>
    <message>
        <source>It takes effect at once, by every means. Calls about a repair are service and stay. The customer gets a reference number, and proof within a month.</source>
        <translation>Vale desde ya, por todos los medios. Las llamadas sobre una reparación son servicio y se mantienen. El cliente recibe un número de referencia, y el justificante en un mes.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>No more offers</source>
        <translation>No más ofertas</translation>
    </message>
    <message>
        <source>No more offers to {name}</source>
        <translation>No más ofertas a {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save campaign</source>
        <translation>Guardar campaña</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message numerus="yes">
        <source>%n of those asked stand(s) on the exclusion list</source>
        <translation>
            <numerusform>%n de los consultados está en la lista de exclusión</numerusform>
            <numerusform>%n de los consultados están en la lista de exclusión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) told of an offer</source>
        <translation>
            <numerusform>%n persona avisada de una oferta</numerusform>
            <numerusform>%n personas avisadas de una oferta</numerusform>
        </translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>Ask the exclusion list first: nobody may be told before.</source>
        <translation>Consulte antes la lista de exclusión: hasta entonces no se puede avisar a nadie.</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Consultada el</translation>
    </message>
    <message>
        <source>Bought: {a} of {b} to be told, {c} of {d} held out. By intention, 95 % interval (Newcombe).</source>
        <translation>Compraron: {a} de {b} por avisar, {c} de {d} apartados. Por intención, intervalo del 95 % (Newcombe).</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Call with an offer: {outcome}</source>
        <translation>Llamada con una oferta: {outcome}</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Llamada a las</translation>
    </message>
    <message>
        <source>Campaign changed</source>
        <translation>Campaña cambiada</translation>
    </message>
    <message>
        <source>Campaign closed</source>
        <translation>Campaña cerrada</translation>
    </message>
    <message>
        <source>Campaign deleted</source>
        <translation>Campaña eliminada</translation>
    </message>
    <message>
        <source>Campaign prepared</source>
        <translation>Campaña preparada</translation>
    </message>
    <message>
        <source>Campaign started</source>
        <translation>Campaña empezada</translation>
    </message>
    <message>
        <source>Campaign started: {told} to tell, {held} held out</source>
        <translation>Campaña empezada: {told} por avisar, {held} apartados</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Covers that end in winter</source>
        <translation>Garantías que terminan en invierno</translation>
    </message>
    <message>
        <source>Days in which purchases count</source>
        <translation>Días en que cuentan las compras</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers or customers&apos; numbers. Empty: nobody does.</source>
        <translation>Correos, teléfonos o números de cliente. Vacío: no está nadie.</translation>
    </message>
    <message>
        <source>Empty: just now.</source>
        <translation>Vacío: ahora mismo.</translation>
    </message>
    <message>
        <source>Exclusion list asked</source>
        <translation>Lista de exclusión consultada</translation>
    </message>
    <message>
        <source>Fewer bought among those who were told.</source>
        <translation>Entre los avisados compraron menos.</translation>
    </message>
    <message>
        <source>For our own goods or services like those they had</source>
        <translation>Es de productos o servicios propios parecidos a los que tuvieron</translation>
    </message>
    <message>
        <source>For those who speak it; all others get the first.</source>
        <translation>Para quienes lo hablan; los demás reciben el primero.</translation>
    </message>
    <message>
        <source>From, or at least</source>
        <translation>Desde, o al menos</translation>
    </message>
    <message>
        <source>Held out, percent</source>
        <translation>Apartados, por ciento</translation>
    </message>
    <message>
        <source>How it is judged</source>
        <translation>Cómo se juzga</translation>
    </message>
    <message>
        <source>How to say no is added by itself.</source>
        <translation>Cómo decir que no se añade solo.</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>¿En qué idioma?</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Le interesa</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Buscando personas</translation>
    </message>
    <message>
        <source>Looking who may be told</source>
        <translation>Mirando a quién se puede avisar</translation>
    </message>
    <message>
        <source>Message in that language</source>
        <translation>Mensaje en ese idioma</translation>
    </message>
    <message>
        <source>Message, in the shop&apos;s language</source>
        <translation>Mensaje, en el idioma de la tienda</translation>
    </message>
    <message>
        <source>More bought among those who were told.</source>
        <translation>Entre los avisados compraron más.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>No difference shown.</source>
        <translation>No se ve diferencia.</translation>
    </message>
    <message>
        <source>No more offers from now on. Reference {number}; proof by {day}.</source>
        <translation>No más ofertas desde ahora. Referencia {number}; justificante antes del {day}.</translation>
    </message>
    <message>
        <source>No offers by phone on Saturdays and Sundays (RDLeg 1/2007 art. 96.2).</source>
        <translation>Nada de ofertas por teléfono en sábado ni domingo (RDLeg 1/2007 art. 96.2).</translation>
    </message>
    <message>
        <source>No offers by phone on a public holiday (RDLeg 1/2007 art. 96.2).</source>
        <translation>Nada de ofertas por teléfono en festivo (RDLeg 1/2007 art. 96.2).</translation>
    </message>
    <message>
        <source>Nobody is in this segment today.</source>
        <translation>Hoy no hay nadie en este grupo.</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>No le interesa</translation>
    </message>
    <message>
        <source>Not to be told any more: {why}</source>
        <translation>Ya no se le puede avisar: {why}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing to compare: one of the groups is empty.</source>
        <translation>No hay con qué comparar: uno de los grupos está vacío.</translation>
    </message>
    <message>
        <source>Of this segment nobody may be told: the list says why for each.</source>
        <translation>De este grupo no se puede avisar a nadie: la lista dice por qué de cada uno.</translation>
    </message>
    <message>
        <source>Offer, in a line</source>
        <translation>Oferta, en una línea</translation>
    </message>
    <message>
        <source>Offers by phone only from 09:00 to 21:00 (RDLeg 1/2007 art. 96.2).</source>
        <translation>Ofertas por teléfono solo de 09:00 a 21:00 (RDLeg 1/2007 art. 96.2).</translation>
    </message>
    <message>
        <source>Only a campaign that started can be closed.</source>
        <translation>Solo se puede cerrar una campaña que haya empezado.</translation>
    </message>
    <message>
        <source>Picked at random and not told, so that one sees what the offer did.</source>
        <translation>Elegidos al azar y sin avisar, para ver qué hizo la oferta.</translation>
    </message>
    <message>
        <source>Picked by what is known for sure; nobody gets a price of their own. Numbers left empty are the usual ones.</source>
        <translation>Elegidos por lo que consta; nadie recibe un precio propio. Los números vacíos son los habituales.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Stand on the list, one a line</source>
        <translation>Están en la lista, uno por línea</translation>
    </message>
    <message>
        <source>Stands on the exclusion list</source>
        <translation>Está en la lista de exclusión</translation>
    </message>
    <message>
        <source>That campaign is no longer there.</source>
        <translation>Esa campaña ya no está.</translation>
    </message>
    <message>
        <source>That person is no longer there.</source>
        <translation>Esa persona ya no está.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>El final es anterior al principio.</translation>
    </message>
    <message>
        <source>The subject of the message, and what a call says it is about.</source>
        <translation>El asunto del mensaje, y de lo que trata la llamada.</translation>
    </message>
    <message>
        <source>This campaign has started: it stays as it is.</source>
        <translation>Esta campaña ya empezó: queda como está.</translation>
    </message>
    <message>
        <source>This campaign is not running.</source>
        <translation>Esta campaña no está en marcha.</translation>
    </message>
    <message>
        <source>To, or within</source>
        <translation>Hasta, o en</translation>
    </message>
    <message>
        <source>Wants no more offers</source>
        <translation>No quiere más ofertas</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation>Qué se les dice</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Window over</source>
        <translation>Plazo terminado</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>{points} points ({low} … {high})</source>
        <translation>{points} puntos ({low} … {high})</translation>
    </message>
    <message>
        <source>“{line}” is nobody of the list that was to be asked.</source>
        <translation>«{line}» no es nadie de la lista que había que consultar.</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Caption…</source>
        <translation>Pie de foto…</translation>
    </message>
</context>
<context>
    <name>CasePapers</name>
    <message>
        <source>Bring the paper up to date</source>
        <translation>Poner el documento al día</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>Ver el documento</translation>
    </message>
    <message>
        <source>Sign the paper…</source>
        <translation>Firmar el documento…</translation>
    </message>
    <message>
        <source>Void the paper…</source>
        <translation>Anular el documento…</translation>
    </message>
</context>
<context>
    <name>CaseViews</name>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n day(s) or more</source>
        <translation>
            <numerusform>%n día o más</numerusform>
            <numerusform>%n días o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>Accesorios</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>A cargo de</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Case {number} deleted</source>
        <translation>Caso {number} eliminado</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Choose a case to see where it stands.</source>
        <translation>Elija un caso para ver cómo está.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamación</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Garantías</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed on {moment}</source>
        <translation>Cerrado el {moment}</translation>
    </message>
    <message>
        <source>Comeback</source>
        <translation>Reincidencia</translation>
    </message>
    <message>
        <source>Complaint about this case…</source>
        <translation>Queja sobre este caso…</translation>
    </message>
    <message>
        <source>Complaint receipt</source>
        <translation>Resguardo de queja</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer, case</source>
        <translation>Cliente, caso</translation>
    </message>
    <message>
        <source>Delete the case…</source>
        <translation>Eliminar el caso…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Deposit receipt</source>
        <translation>Resguardo de depósito</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Diagnosis costs</source>
        <translation>Coste del diagnóstico</translation>
    </message>
    <message>
        <source>European form</source>
        <translation>Formulario europeo</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Avería</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>For example: call about the quote</source>
        <translation>Por ejemplo: llamar por el presupuesto</translation>
    </message>
    <message>
        <source>From the maker</source>
        <translation>Del fabricante</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Último movimiento</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Mensaje…</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Próxima acción</translation>
    </message>
    <message>
        <source>Next action of case {number} set</source>
        <translation>Fijada la próxima acción del caso {number}</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>Próxima acción el</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>Siguiente: {what}</translation>
    </message>
    <message>
        <source>No case belongs here now. Receive a unit to begin one.</source>
        <translation>Ahora no hay ningún caso aquí. Empiece uno recibiendo un equipo.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Note added to case {number}</source>
        <translation>Nota añadida al caso {number}</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Open an installation…</source>
        <translation>Abrir una instalación…</translation>
    </message>
    <message>
        <source>Open cases by state</source>
        <translation>Casos abiertos por estado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone call…</source>
        <translation>Llamada…</translation>
    </message>
    <message>
        <source>Plan a call…</source>
        <translation>Planificar una llamada…</translation>
    </message>
    <message>
        <source>Plan next…</source>
        <translation>Planificar…</translation>
    </message>
    <message>
        <source>Print on the service report</source>
        <translation>Imprimir en el parte de asistencia</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir el resguardo</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Promised: {day}</source>
        <translation>Prometido: {day}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Presupuestado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receive a unit (Ctrl+N)</source>
        <translation>Recibir un equipo (Ctrl+N)</translation>
    </message>
    <message>
        <source>Receive unit</source>
        <translation>Recibir equipo</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Sustituido por</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>Justificante de devolución</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Rights told</source>
        <translation>Derechos informados</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop stopwatch</source>
        <translation>Detener cronómetro</translation>
    </message>
    <message>
        <source>Stopwatch running since {since}</source>
        <translation>Cronómetro en marcha desde: {since}</translation>
    </message>
    <message>
        <source>Survey slip</source>
        <translation>Hoja de encuesta</translation>
    </message>
    <message>
        <source>Survey {number}…</source>
        <translation>Encuesta {number}…</translation>
    </message>
    <message>
        <source>Take a survey…</source>
        <translation>Hacer una encuesta…</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>That case is no longer there.</source>
        <translation>Ese caso ya no está.</translation>
    </message>
    <message>
        <source>That job is no longer there.</source>
        <translation>Ese trabajo ya no está.</translation>
    </message>
    <message>
        <source>The customer says</source>
        <translation>El cliente dice</translation>
    </message>
    <message>
        <source>The unit is at</source>
        <translation>El equipo está en</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>To be paid back by</source>
        <translation>A reembolsar antes del</translation>
    </message>
    <message>
        <source>Training for use…</source>
        <translation>Formación en el uso…</translation>
    </message>
    <message>
        <source>Type of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Visible damage</source>
        <translation>Daños visibles</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Visita prevista</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Espera desde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>Work was finished in this case; it stays. Cancel what is open instead.</source>
        <translation>En este caso se terminó trabajo; se queda. Anule lo que esté abierto.</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Escribir al cliente…</translation>
    </message>
    <message>
        <source>additional</source>
        <translation>adicional</translation>
    </message>
    <message>
        <source>after job {number}</source>
        <translation>tras el trabajo {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>expected on {day}</source>
        <translation>previsto el {day}</translation>
    </message>
    <message>
        <source>for {age}</source>
        <translation>desde hace {age}</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>vale hasta el {day}</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>no deja ninguno</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>no se ve ninguno</translation>
    </message>
    <message>
        <source>not given to the customer yet</source>
        <translation>aún sin comunicar al cliente</translation>
    </message>
    <message>
        <source>not needed: guarantee</source>
        <translation>no hace falta: garantía</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>used parts allowed</source>
        <translation>admite piezas usadas</translation>
    </message>
    <message>
        <source>wants replaced parts back</source>
        <translation>quiere las piezas sustituidas</translation>
    </message>
    <message>
        <source>was opened or wet before</source>
        <translation>se abrió o se mojó antes</translation>
    </message>
    <message>
        <source>{age} · {done} of {all} delivered</source>
        <translation>{age} · {done} de {all} entregados</translation>
    </message>
    <message>
        <source>{choice}: {limit}</source>
        <translation>{choice}: {limit}</translation>
    </message>
    <message>
        <source>{done} of {all} delivered</source>
        <translation>{done} de {all} entregados</translation>
    </message>
    <message>
        <source>{moment}, {channel}</source>
        <translation>{moment}, {channel}</translation>
    </message>
    <message>
        <source>{number}, blocked</source>
        <translation>{number}, bloqueado</translation>
    </message>
    <message>
        <source>{phone} · do not call</source>
        <translation>{phone} · no llamar</translation>
    </message>
    <message>
        <source>{step} · {job}</source>
        <translation>{step} · {job}</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>A fault that shows by {day} is presumed to have existed at delivery unless the seller proves otherwise.</source>
        <translation>Si la falta se manifiesta hasta el {day}, se presume que ya existía en la entrega, salvo prueba en contrario del vendedor.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>A fecha de {day}</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Fecha de compra</translation>
    </message>
    <message>
        <source>Commercial guarantee</source>
        <translation>Garantía comercial</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Fecha de entrega</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From {start} until {end}</source>
        <translation>Del {start} al {end}</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Garante</translation>
    </message>
    <message>
        <source>Goods covered</source>
        <translation>Bien cubierto</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Garantías</translation>
    </message>
    <message>
        <source>How to claim it</source>
        <translation>Cómo hacerla valer</translation>
    </message>
    <message>
        <source>If a fault appears</source>
        <translation>Si aparece un defecto</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fecha de fin</translation>
    </message>
    <message>
        <source>No guarantee in force is known.</source>
        <translation>No consta ninguna garantía vigente.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>See the table above</source>
        <translation>Véase la tabla anterior</translation>
    </message>
    <message>
        <source>Sold as</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suspended while the unit is in the shop</source>
        <translation>Suspendida mientras el equipo está en la tienda</translation>
    </message>
    <message>
        <source>Tell us what happens, or bring the unit with this certificate or the receipt.</source>
        <translation>Díganos qué ocurre o traiga el equipo con este certificado o con el tique de compra.</translation>
    </message>
    <message>
        <source>Tell us, or bring the unit with this certificate: {reach}</source>
        <translation>Avísenos o traiga el equipo con este certificado: {reach}</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Ámbito territorial</translation>
    </message>
    <message>
        <source>Those of its own statement, given with the unit</source>
        <translation>Las de su propia declaración, entregada con el equipo</translation>
    </message>
    <message>
        <source>Under the legal guarantee you pay nothing: neither transport nor labour nor parts. With the unit you get it in writing what was done.</source>
        <translation>En la garantía legal no paga nada: ni transporte, ni mano de obra, ni piezas. Con el equipo recibe por escrito lo que se ha hecho.</translation>
    </message>
    <message>
        <source>Unit {number}</source>
        <translation>Equipo {number}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>We give you a written proof of hand-in. The legal guarantee is suspended until you have the unit back in conformity.</source>
        <translation>Le damos un justificante escrito de la entrega. La garantía legal queda suspendida hasta que se lo devolvemos ya conforme.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Absent through no fault of theirs</source>
        <translation>Ausente sin culpa suya</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>Accesorio</translation>
    </message>
    <message>
        <source>Additional information</source>
        <translation>Información adicional</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Agreed guarantee, months</source>
        <translation>Garantía acordada, meses</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Acordado el</translation>
    </message>
    <message>
        <source>Agreed task</source>
        <translation>Tarea acordada</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount returned</source>
        <translation>Importe devuelto</translation>
    </message>
    <message>
        <source>Ancillary services</source>
        <translation>Servicios auxiliares</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Respuesta hasta</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Contestado por</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Article code</source>
        <translation>Código de artículo</translation>
    </message>
    <message>
        <source>Asked again after</source>
        <translation>Preguntada otra vez tras</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Preguntado el</translation>
    </message>
    <message>
        <source>Asked to back up own data</source>
        <translation>Se le pidió que copiara sus datos</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Pide</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>A cargo de</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>Fuera desde</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>De vuelta el</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Best reached by</source>
        <translation>Mejor por</translation>
    </message>
    <message>
        <source>Beyond what is owed</source>
        <translation>Más de lo debido</translation>
    </message>
    <message>
        <source>Blocked until</source>
        <translation>Bloqueado hasta</translation>
    </message>
    <message>
        <source>Bought from the supplier on</source>
        <translation>Comprado al proveedor el</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Comprado el</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Buys as</source>
        <translation>Compra como</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Hasta el</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Según el artículo</translation>
    </message>
    <message>
        <source>By contract</source>
        <translation>Por contrato</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>Call back by</source>
        <translation>Devolver la llamada antes de</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamada el</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Llamada devuelta</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quién llama</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Charged for travel</source>
        <translation>Cobrado por desplazamiento</translation>
    </message>
    <message>
        <source>Charged without repair</source>
        <translation>Cobrado sin reparar</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Comprobado por</translation>
    </message>
    <message>
        <source>Checked line</source>
        <translation>Línea comprobada</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Claim on the maker</source>
        <translation>Reclamación al fabricante</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed with</source>
        <translation>Cerrado con</translation>
    </message>
    <message>
        <source>Coaching sheet</source>
        <translation>Hoja de acompañamiento</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Comeback of job</source>
        <translation>Reincidencia del trabajo</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contract with</source>
        <translation>Contrato con</translation>
    </message>
    <message>
        <source>Contracts ended with it</source>
        <translation>Contratos que terminan con ella</translation>
    </message>
    <message>
        <source>Correcting invoice</source>
        <translation>Factura rectificativa</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Medida correctora</translation>
    </message>
    <message>
        <source>Corrective action done</source>
        <translation>Medida correctora hecha</translation>
    </message>
    <message>
        <source>Cost of diagnosis</source>
        <translation>Coste del diagnóstico</translation>
    </message>
    <message>
        <source>Cost of handing over</source>
        <translation>Coste de la entrega</translation>
    </message>
    <message>
        <source>Cost of the replacement</source>
        <translation>Coste de la sustitución</translation>
    </message>
    <message>
        <source>Cost of these services</source>
        <translation>Coste de esos servicios</translation>
    </message>
    <message>
        <source>Cost to us</source>
        <translation>Coste para nosotros</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cómputo</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Contado desde</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Cupón</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>Cliente avisado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date let go</source>
        <translation>Fecha dejada pasar</translation>
    </message>
    <message>
        <source>Day of the public number</source>
        <translation>Día del número público</translation>
    </message>
    <message>
        <source>Days for a credit</source>
        <translation>Días para el abono</translation>
    </message>
    <message>
        <source>Days for dead on arrival</source>
        <translation>Días para averiado de origen</translation>
    </message>
    <message>
        <source>Days in which purchases count</source>
        <translation>Días en que cuentan las compras</translation>
    </message>
    <message>
        <source>Days of tolerance</source>
        <translation>Días de tolerancia</translation>
    </message>
    <message>
        <source>Days to claim the prize</source>
        <translation>Días para reclamar el premio</translation>
    </message>
    <message>
        <source>Days to repair</source>
        <translation>Días de reparación</translation>
    </message>
    <message>
        <source>Days to return</source>
        <translation>Días para devolver</translation>
    </message>
    <message>
        <source>Days to send</source>
        <translation>Días para enviar</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Decided how</source>
        <translation>Cómo se decidió</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidido el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Defecto</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Difference of the exchange</source>
        <translation>Diferencia del cambio</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Sorteado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Facilidad</translation>
    </message>
    <message>
        <source>End of the contract told on</source>
        <translation>Fin del contrato avisado el</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Entries from</source>
        <translation>Participaciones desde</translation>
    </message>
    <message>
        <source>Entries until</source>
        <translation>Participaciones hasta</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>European repair form</source>
        <translation>Formulario europeo de reparación</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Every, by meter</source>
        <translation>Cada, por contador</translation>
    </message>
    <message>
        <source>Exception to withdrawal</source>
        <translation>Excepción al desistimiento</translation>
    </message>
    <message>
        <source>Exclusion list asked</source>
        <translation>Lista de exclusión consultada</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>Expected: assurance</source>
        <translation>Esperado: confianza</translation>
    </message>
    <message>
        <source>Expected: empathy</source>
        <translation>Esperado: empatía</translation>
    </message>
    <message>
        <source>Expected: reliability</source>
        <translation>Esperado: fiabilidad</translation>
    </message>
    <message>
        <source>Expected: responsiveness</source>
        <translation>Esperado: rapidez</translation>
    </message>
    <message>
        <source>Expected: tangibles</source>
        <translation>Esperado: aspecto</translation>
    </message>
    <message>
        <source>Extension of guarantee, months</source>
        <translation>Ampliación de garantía, meses</translation>
    </message>
    <message>
        <source>Extension told</source>
        <translation>Prórroga comunicada</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Avería</translation>
    </message>
    <message>
        <source>Fetched by the shop</source>
        <translation>Lo recoge la tienda</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>First closed</source>
        <translation>Cerrado por primera vez</translation>
    </message>
    <message>
        <source>First date from</source>
        <translation>Primera fecha desde</translation>
    </message>
    <message>
        <source>First sold on</source>
        <translation>Primera venta</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Tique regalo</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Comunicado por</translation>
    </message>
    <message>
        <source>Given up after</source>
        <translation>Se deja tras</translation>
    </message>
    <message>
        <source>Good to be repaired</source>
        <translation>Bien que se repara</translation>
    </message>
    <message>
        <source>Goods back on</source>
        <translation>Recibido de vuelta el</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Ground of</source>
        <translation>Fundamento del</translation>
    </message>
    <message>
        <source>Ground of the return</source>
        <translation>Motivo de la devolución</translation>
    </message>
    <message>
        <source>Guarantee claim</source>
        <translation>Reclamación en garantía</translation>
    </message>
    <message>
        <source>Guarantee given</source>
        <translation>Garantía concedida</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Handed back to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Hash of the list</source>
        <translation>Huella de la lista</translation>
    </message>
    <message>
        <source>Hash of the seed</source>
        <translation>Huella de la semilla</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Held out, percent</source>
        <translation>Apartados, por ciento</translation>
    </message>
    <message>
        <source>Hours to report it</source>
        <translation>Horas para comunicarlo</translation>
    </message>
    <message>
        <source>How the price is calculated</source>
        <translation>Cómo se calcula el precio</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>Cómo participar</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Instalado el</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Invoice it came with</source>
        <translation>Factura con la que llegó</translation>
    </message>
    <message>
        <source>Invoice of the supplier</source>
        <translation>Factura del proveedor</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Is a maker</source>
        <translation>Es fabricante</translation>
    </message>
    <message>
        <source>Is installed at the customer&apos;s</source>
        <translation>Se instala en casa del cliente</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Job of a visit</source>
        <translation>Trabajo de una visita</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of complaint</source>
        <translation>Tipo de queja</translation>
    </message>
    <message>
        <source>Kind of objection</source>
        <translation>Tipo de objeción</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Mano de obra</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last date until</source>
        <translation>Última fecha hasta</translation>
    </message>
    <message>
        <source>Last day by law</source>
        <translation>Último día según la ley</translation>
    </message>
    <message>
        <source>Last day by their terms</source>
        <translation>Último día según sus condiciones</translation>
    </message>
    <message>
        <source>Last day to say no</source>
        <translation>Último día para decir que no</translation>
    </message>
    <message>
        <source>Last done on</source>
        <translation>Hecho por última vez el</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Legal minimum told</source>
        <translation>Mínimo legal comunicado</translation>
    </message>
    <message>
        <source>Let through by</source>
        <translation>Admitido por</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line of a quote</source>
        <translation>Línea de presupuesto</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Lost value</source>
        <translation>Pérdida de valor</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Maintenance every, by meter</source>
        <translation>Mantenimiento cada, por contador</translation>
    </message>
    <message>
        <source>Maintenance every, months</source>
        <translation>Mantenimiento cada, meses</translation>
    </message>
    <message>
        <source>Maintenance plan</source>
        <translation>Plan de mantenimiento</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Maker&apos;s guarantee, months</source>
        <translation>Garantía del fabricante, meses</translation>
    </message>
    <message>
        <source>Maximum price</source>
        <translation>Precio máximo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Measure taken on</source>
        <translation>Medida adoptada el</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Minutes kept free after</source>
        <translation>Minutos libres después</translation>
    </message>
    <message>
        <source>Minutes kept free before</source>
        <translation>Minutos libres antes</translation>
    </message>
    <message>
        <source>Minutes of travel</source>
        <translation>Minutos de viaje</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Informe mensual</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Pieza nueva</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Próxima acción</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>Próxima acción el</translation>
    </message>
    <message>
        <source>No accessories</source>
        <translation>Sin accesorios</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number of the shipment</source>
        <translation>Número de envío</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Número o dirección</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Objeción</translation>
    </message>
    <message>
        <source>Observed by</source>
        <translation>Observó</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Old part handed over</source>
        <translation>Pieza vieja entregada</translation>
    </message>
    <message>
        <source>On a closed day</source>
        <translation>Si es día cerrado</translation>
    </message>
    <message>
        <source>On a visit nobody asked for</source>
        <translation>En una visita no solicitada</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas pendientes</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Opened or wet before</source>
        <translation>Abierto o mojado antes</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Ordinary delivery</source>
        <translation>Envío corriente</translation>
    </message>
    <message>
        <source>Other ways to write</source>
        <translation>Otras formas de escribir</translation>
    </message>
    <message>
        <source>Out-of-court information given</source>
        <translation>Información extrajudicial dada</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Own goods like those they had</source>
        <translation>Productos propios parecidos a los que tuvieron</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Paid back by</source>
        <translation>Reembolsado por</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>Reembolsado el</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado mediante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte del día</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Payment of a sale</source>
        <translation>Pago de una venta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Foto necesaria</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>Prevista desde</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>Prevista hasta</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Point of a complaint</source>
        <translation>Punto de una queja</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price of the contract</source>
        <translation>Precio del contrato</translation>
    </message>
    <message>
        <source>Price of the extension</source>
        <translation>Precio de la ampliación</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Printed on the service report</source>
        <translation>Impreso en el parte de asistencia</translation>
    </message>
    <message>
        <source>Privacy request</source>
        <translation>Solicitud de privacidad</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Prize handed over on</source>
        <translation>Premio entregado el</translation>
    </message>
    <message>
        <source>Prize handed over to</source>
        <translation>Premio entregado a</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Prueba de envío</translation>
    </message>
    <message>
        <source>Public number</source>
        <translation>Número público</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Preguntas respondidas</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Quote waived on</source>
        <translation>Renuncia al presupuesto el</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Leído el</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>Listo el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for a call</source>
        <translation>Motivo de llamada</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Motivo de la aprobación</translation>
    </message>
    <message>
        <source>Reason for letting it through</source>
        <translation>Motivo para admitirlo</translation>
    </message>
    <message>
        <source>Reason for refusing</source>
        <translation>Motivo del rechazo</translation>
    </message>
    <message>
        <source>Reason for the duplicate serial</source>
        <translation>Motivo del número de serie duplicado</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation>Motivo de la prórroga</translation>
    </message>
    <message>
        <source>Reason for voiding</source>
        <translation>Motivo de la anulación</translation>
    </message>
    <message>
        <source>Reason for who pays</source>
        <translation>Motivo de quién paga</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Motivo de la decisión</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>Motivo de la devolución</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Received: assurance</source>
        <translation>Recibido: confianza</translation>
    </message>
    <message>
        <source>Received: empathy</source>
        <translation>Recibido: empatía</translation>
    </message>
    <message>
        <source>Received: reliability</source>
        <translation>Recibido: fiabilidad</translation>
    </message>
    <message>
        <source>Received: responsiveness</source>
        <translation>Recibido: rapidez</translation>
    </message>
    <message>
        <source>Received: tangibles</source>
        <translation>Recibido: aspecto</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Renueva</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>Reapertura</translation>
    </message>
    <message>
        <source>Repair guarantee until</source>
        <translation>Garantía de la reparación hasta</translation>
    </message>
    <message>
        <source>Repair opened</source>
        <translation>Reparación abierta</translation>
    </message>
    <message>
        <source>Repair suggested</source>
        <translation>Reparación propuesta</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Sustituido por</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Return policy</source>
        <translation>Política de devoluciones</translation>
    </message>
    <message>
        <source>Rights told</source>
        <translation>Derechos informados</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfacción</translation>
    </message>
    <message>
        <source>Scale of ease</source>
        <translation>Escala de facilidad</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Sent incomplete because</source>
        <translation>Enviada incompleta porque</translation>
    </message>
    <message>
        <source>Serial found</source>
        <translation>Número de serie encontrado</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Serial number brought</source>
        <translation>Número de serie que trae</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelta con</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Skill its work needs</source>
        <translation>Especialidad que necesita</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Especialidades</translation>
    </message>
    <message>
        <source>Sold as</source>
        <translation>Vendido como</translation>
    </message>
    <message>
        <source>Sold where</source>
        <translation>Lugar de venta</translation>
    </message>
    <message>
        <source>Somebody&apos;s safety</source>
        <translation>Seguridad de alguien</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>Stands on the list</source>
        <translation>Está en la lista</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Empezada el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step of a claim on the maker</source>
        <translation>Paso de una reclamación al fabricante</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Suplentes</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Síntoma</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Taken further</source>
        <translation>Llevado más lejos</translation>
    </message>
    <message>
        <source>Taken further to</source>
        <translation>Llevado a</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Temporary replacement</source>
        <translation>Sustitución temporal</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>Lo pidió el cliente</translation>
    </message>
    <message>
        <source>The customer chose</source>
        <translation>El cliente eligió</translation>
    </message>
    <message>
        <source>The customer&apos;s word</source>
        <translation>La palabra del cliente</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Things gone wrong</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Time promised to the customer</source>
        <translation>Hora comprometida con el cliente</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Hacer hasta el</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Por devolver</translation>
    </message>
    <message>
        <source>To be paid back by</source>
        <translation>A reembolsar antes del</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>Para mantener</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>Para probar</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Avisado por</translation>
    </message>
    <message>
        <source>Told of an offer</source>
        <translation>Avisado de una oferta</translation>
    </message>
    <message>
        <source>Told of the right to withdraw on</source>
        <translation>Informado del desistimiento el</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Lo dijo el</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Tried out by the customer</source>
        <translation>Probado por el cliente</translation>
    </message>
    <message>
        <source>Under guarantee</source>
        <translation>En garantía</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Unit of the meter</source>
        <translation>Unidad del contador</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Unidad de tiempo</translation>
    </message>
    <message>
        <source>Unit sent away</source>
        <translation>Equipo enviado fuera</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Use of a voucher</source>
        <translation>Uso de un vale</translation>
    </message>
    <message>
        <source>Use of data</source>
        <translation>Uso de los datos</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Used parts allowed</source>
        <translation>Admite piezas usadas</translation>
    </message>
    <message>
        <source>VAT, hundredths of a percent</source>
        <translation>IVA, centésimas de punto</translation>
    </message>
    <message>
        <source>Valid for, days</source>
        <translation>Válido, días</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value of the prize</source>
        <translation>Valor del premio</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Version of the questions</source>
        <translation>Versión de las preguntas</translation>
    </message>
    <message>
        <source>Visible damage</source>
        <translation>Daños visibles</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits promised</source>
        <translation>Visitas prometidas</translation>
    </message>
    <message>
        <source>Void since</source>
        <translation>Anulado desde</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Wants replaced parts back</source>
        <translation>Quiere las piezas sustituidas</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What caused it</source>
        <translation>Qué lo causó</translation>
    </message>
    <message>
        <source>What excludes somebody</source>
        <translation>Qué excluye a alguien</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>What is given back</source>
        <translation>Qué se devuelve</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What it cost the shop</source>
        <translation>Lo que costó a la tienda</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Qué da</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Qué lo demuestra</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Qué quiere el cliente</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Qué se acordó</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Qué se respondió</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Qué se enseñó</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>Qué se probó</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Lo que se informó</translation>
    </message>
    <message>
        <source>What we want</source>
        <translation>Qué queremos nosotros</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where it is handed over</source>
        <translation>Dónde se entrega</translation>
    </message>
    <message>
        <source>Where those who may take part live</source>
        <translation>Dónde viven quienes pueden participar</translation>
    </message>
    <message>
        <source>Which public number</source>
        <translation>Qué número público</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Who is trained</source>
        <translation>Quién se forma</translation>
    </message>
    <message>
        <source>Who may take part</source>
        <translation>Quién puede participar</translation>
    </message>
    <message>
        <source>Why another serial</source>
        <translation>Por qué otro número de serie</translation>
    </message>
    <message>
        <source>Why no photo</source>
        <translation>Por qué no hay foto</translation>
    </message>
    <message>
        <source>Why not done</source>
        <translation>Por qué no se hizo</translation>
    </message>
    <message>
        <source>Why not repair or replacement</source>
        <translation>Por qué no reparación ni sustitución</translation>
    </message>
    <message>
        <source>Why the customer wants it</source>
        <translation>Por qué lo quiere el cliente</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>Motivo de la retirada</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retirada el</translation>
    </message>
    <message>
        <source>Words that were shown</source>
        <translation>Texto mostrado</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horario de trabajo</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
    <message>
        <source>Worth to the customer</source>
        <translation>Valor para el cliente</translation>
    </message>
    <message>
        <source>Would recommend</source>
        <translation>Recomendaría</translation>
    </message>
    <message>
        <source>Year of make</source>
        <translation>Año de fabricación</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{column}: {before} → {after}</source>
        <translation>{column}: {before} → {after}</translation>
    </message>
    <message>
        <source>{part}, {column}</source>
        <translation>{part}, {column}</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Correo postal</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Internet</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>95 % interval: {low} to {high}.</source>
        <translation>Intervalo del 95 %: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Better, beyond chance.</source>
        <translation>Mejor, más allá del azar.</translation>
    </message>
    <message>
        <source>Few answers.</source>
        <translation>Pocas respuestas.</translation>
    </message>
    <message>
        <source>Usual by the months before: {low} to {high}.</source>
        <translation>Lo normal por los meses anteriores: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Worse, beyond chance.</source>
        <translation>Peor, más allá del azar.</translation>
    </message>
    <message>
        <source>{figure}: from {least} to {most} in the months shown.</source>
        <translation>{figure}: de {least} a {most} en los meses mostrados.</translation>
    </message>
    <message>
        <source>{figure}: no data in these months.</source>
        <translation>{figure}: sin datos en estos meses.</translation>
    </message>
    <message>
        <source>{month}: {value}.</source>
        <translation>{month}: {value}.</translation>
    </message>
</context>
<context>
    <name>CheckMark</name>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>{keys} · Space: passed · Backspace: not done yet</source>
        <translation>{keys} · Espacio: pasa · Retroceso: sin hacer</translation>
    </message>
</context>
<context>
    <name>CheckedLine</name>
    <message>
        <source>Failed</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>No procede</translation>
    </message>
    <message>
        <source>Open a repair for it</source>
        <translation>Abrir una reparación por ello</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Pasa</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Why there is no photo</source>
        <translation>Por qué no hay foto</translation>
    </message>
    <message>
        <source>at least {least} {unit}</source>
        <translation>al menos {least} {unit}</translation>
    </message>
    <message>
        <source>at most {most} {unit}</source>
        <translation>como máximo {most} {unit}</translation>
    </message>
    <message>
        <source>{least} to {most} {unit}</source>
        <translation>de {least} a {most} {unit}</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Add line</source>
        <translation>Añadir línea</translation>
    </message>
    <message>
        <source>Checklist being written</source>
        <translation>Lista de comprobación a medio escribir</translation>
    </message>
    <message>
        <source>Checklist {name}</source>
        <translation>Lista de comprobación {name}</translation>
    </message>
    <message>
        <source>Edit checklist</source>
        <translation>Editar la lista de comprobación</translation>
    </message>
    <message>
        <source>Jobs went through version {n}. They keep it; what you save is version {next}, for new jobs.</source>
        <translation>Hay trabajos hechos con la versión {n} y la conservan; lo que guarde será la versión {next}, para los trabajos nuevos.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>Lista de comprobación nueva</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
</context>
<context>
    <name>ChecklistPane</name>
    <message>
        <source>As it came</source>
        <translation>De serie</translation>
    </message>
    <message>
        <source>Bring back as it came</source>
        <translation>Volver a la de serie</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>New checklist…</source>
        <translation>Lista nueva…</translation>
    </message>
    <message>
        <source>No checklist yet. Write one.</source>
        <translation>Todavía no hay listas. Escriba una.</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Propia</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Fuera de uso</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>What is gone through at installations and maintenance. A product takes its own list, else the one for its category, else the one for all. Jobs keep the version they were done with.</source>
        <translation>Lo que se repasa en instalaciones y mantenimientos. Un producto lleva su propia lista; si no, la de su categoría; si no, la general. Cada trabajo conserva la versión con la que se hizo.</translation>
    </message>
    <message>
        <source>all products</source>
        <translation>todos los productos</translation>
    </message>
</context>
<context>
    <name>Checklists</name>
    <message>
        <source>A mark only</source>
        <translation>Solo una marca</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>A photo is needed, or the reason why there is none.</source>
        <translation>Hace falta una foto, o el motivo de que no la haya.</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Pide</translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation>Como máximo {most} caracteres.</translation>
    </message>
    <message>
        <source>Checklist brought back</source>
        <translation>Lista de comprobación recuperada</translation>
    </message>
    <message>
        <source>Checklist deleted</source>
        <translation>Lista de comprobación retirada</translation>
    </message>
    <message>
        <source>Checklist {name} added</source>
        <translation>Lista de comprobación {name} añadida</translation>
    </message>
    <message>
        <source>Checklist {name} brought back</source>
        <translation>Lista de comprobación {name} recuperada</translation>
    </message>
    <message>
        <source>Checklist {name} changed</source>
        <translation>Lista de comprobación {name} cambiada</translation>
    </message>
    <message>
        <source>Checklist {name} deleted</source>
        <translation>Lista de comprobación {name} retirada</translation>
    </message>
    <message>
        <source>Checklist {name}: version {n} made</source>
        <translation>Lista de comprobación {name}: hecha la versión {n}</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No procede</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>For products of these words</source>
        <translation>Para productos con estas palabras</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>It is out of use already.</source>
        <translation>Ya está fuera de uso.</translation>
    </message>
    <message>
        <source>Line {n}: {problem}</source>
        <translation>Línea {n}: {problem}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>No se ha cambiado nada en ella.</translation>
    </message>
    <message>
        <source>Of category or name, apart by commas; empty: for all</source>
        <translation>De la categoría o del nombre, separadas por comas; vacío: para todos</translation>
    </message>
    <message>
        <source>Only for this product</source>
        <translation>Solo para este producto</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Pasa</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>Exige foto</translation>
    </message>
    <message>
        <source>Repair {number} opened: checklist line {n} failed, {text}</source>
        <translation>Abierta la reparación {number}: falla la línea {n} de la lista, {text}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Some words</source>
        <translation>Unas palabras</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>That checklist is no longer there.</source>
        <translation>Esa lista de comprobación ya no está.</translation>
    </message>
    <message>
        <source>That is less than where it begins.</source>
        <translation>Es menos que el límite inferior.</translation>
    </message>
    <message>
        <source>The checklist has no line {n}.</source>
        <translation>La lista no tiene línea {n}.</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>Falta el valor.</translation>
    </message>
    <message>
        <source>The words it asks for are missing.</source>
        <translation>Falta el texto que pide.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Qué se comprueba</translation>
    </message>
    <message>
        <source>Why no photo</source>
        <translation>Por qué no hay foto</translation>
    </message>
    <message>
        <source>Write at least one line.</source>
        <translation>Escriba al menos una línea.</translation>
    </message>
    <message>
        <source>{n} lines: a list has {most} at most. Split it into several.</source>
        <translation>{n} líneas: una lista tiene {most} como máximo. Repártalas en varias.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» no es un número.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ChosenRows</name>
    <message numerus="yes">
        <source>%n job(s) assigned</source>
        <translation>
            <numerusform>%n trabajo asignado</numerusform>
            <numerusform>%n trabajos asignados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted</source>
        <translation>
            <numerusform>%n ficha eliminada</numerusform>
            <numerusform>%n fichas eliminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>None of these has work that could be assigned.</source>
        <translation>Ninguno de estos tiene trabajo que se pueda asignar.</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Imprimir etiquetas…</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Decide the claim</source>
        <translation>Decidir la reclamación</translation>
    </message>
    <message>
        <source>End the contract</source>
        <translation>Resolver el contrato</translation>
    </message>
    <message>
        <source>Hand over the new unit</source>
        <translation>Entregar el equipo de sustitución</translation>
    </message>
    <message>
        <source>In proportion to what the unit is worth less. The unit stays the customer&apos;s.</source>
        <translation>En proporción al menor valor del equipo. El equipo sigue siendo del cliente.</translation>
    </message>
    <message>
        <source>Lower the price</source>
        <translation>Rebajar el precio</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Record as paid</source>
        <translation>Registrar el pago</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Registrar la decisión</translation>
    </message>
    <message>
        <source>Record end of the contract</source>
        <translation>Registrar la resolución</translation>
    </message>
    <message>
        <source>Record price reduction</source>
        <translation>Registrar la rebaja</translation>
    </message>
    <message>
        <source>Replace the unit</source>
        <translation>Sustituir el equipo</translation>
    </message>
    <message>
        <source>Said by {who} on {moment}.</source>
        <translation>Informado por {who} el {moment}.</translation>
    </message>
    <message>
        <source>The new unit goes on with the guarantee of the old one, which becomes the shop&apos;s own. Out of goodwill it counts as sold today.</source>
        <translation>El equipo entregado continúa con la garantía del anterior, que pasa a ser de la tienda. Por cortesía cuenta como vendido hoy.</translation>
    </message>
    <message>
        <source>The unit becomes the shop&apos;s own and all that was paid goes back, with nothing taken off for use.</source>
        <translation>El equipo pasa a ser de la tienda y se devuelve todo lo pagado, sin descontar el uso.</translation>
    </message>
</context>
<context>
    <name>ClaimPack</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>Importe sin IVA</translation>
    </message>
    <message>
        <source>Bought from the supplier on</source>
        <translation>Comprado al proveedor el</translation>
    </message>
    <message>
        <source>By law until</source>
        <translation>Según la ley, hasta</translation>
    </message>
    <message>
        <source>By their terms until</source>
        <translation>Según sus condiciones, hasta</translation>
    </message>
    <message>
        <source>Claimed for</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Claimed from</source>
        <translation>Se reclama a</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Fault and work</source>
        <translation>Avería y trabajo</translation>
    </message>
    <message>
        <source>Fault as told</source>
        <translation>Avería según el cliente</translation>
    </message>
    <message>
        <source>Guarantee claim to the maker</source>
        <translation>Reclamación de garantía al fabricante</translation>
    </message>
    <message>
        <source>Hands-on time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Incomplete. It lacks: {gaps}.</source>
        <translation>Incompleta. Falta: {gaps}.</translation>
    </message>
    <message>
        <source>Invoice it came with</source>
        <translation>Factura con la que llegó</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Job {number}</source>
        <translation>Trabajo {number}</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Mano de obra</translation>
    </message>
    <message>
        <source>Maintenance done</source>
        <translation>Mantenimientos hechos</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Measure taken on</source>
        <translation>Medida adoptada el</translation>
    </message>
    <message>
        <source>No amount is claimed yet.</source>
        <translation>Aún no se reclama ningún importe.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Parts put in</source>
        <translation>Piezas montadas</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Proof of sale</source>
        <translation>Prueba de la venta</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent like this because: {why}</source>
        <translation>Se envía así porque: {why}</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>Vendido el</translation>
    </message>
    <message>
        <source>Supplier&apos;s invoice</source>
        <translation>Factura del proveedor</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Total claimed</source>
        <translation>Total reclamado</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Qué se reclama</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>A fault appears although it was put right</source>
        <translation>Aparece un defecto pese a haberse puesto en conformidad</translation>
    </message>
    <message>
        <source>A refusal is a letter to the customer: it prints this.</source>
        <translation>La denegación es una carta al cliente: se imprime esto.</translation>
    </message>
    <message>
        <source>A refusal needs what shows it.</source>
        <translation>Una denegación necesita lo que la demuestra.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Accepted by them</source>
        <translation>Aceptada por ellos</translation>
    </message>
    <message>
        <source>Amount claimed changed</source>
        <translation>Importe reclamado modificado</translation>
    </message>
    <message>
        <source>Another means, agreed with the customer</source>
        <translation>Otro medio, acordado con el cliente</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>Otro modelo</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Claim decided: {decision}</source>
        <translation>Reclamación decidida: {decision}</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>Contrato resuelto</translation>
    </message>
    <message>
        <source>Contract ended, {amount} to be paid back</source>
        <translation>Contrato resuelto, a devolver {amount}</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonada</translation>
    </message>
    <message>
        <source>Credited in part</source>
        <translation>Abonada en parte</translation>
    </message>
    <message numerus="yes">
        <source>Dead on arrival: sold on {sold}, broken by {broken}. {maker} replaces it within %n day(s): offer that first. The customer still chooses between repair and replacement.</source>
        <translation>
            <numerusform>Averiado de origen: vendido el {sold}, con avería el {broken}. {maker} lo sustituye en un plazo de %n día: ofrezca primero eso. El cliente sigue eligiendo entre reparación y sustitución.</numerusform>
            <numerusform>Averiado de origen: vendido el {sold}, con avería el {broken}. {maker} lo sustituye en un plazo de %n días: ofrezca primero eso. El cliente sigue eligiendo entre reparación y sustitución.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide the claim first.</source>
        <translation>Decida primero la reclamación.</translation>
    </message>
    <message>
        <source>Decide the claim first: before the remedy the customer must hear what the law gives.</source>
        <translation>Decida primero la reclamación: antes de la medida hay que informar al cliente de lo que le da la ley.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Discutida</translation>
    </message>
    <message>
        <source>Empty: the customer in person</source>
        <translation>Vacío: el propio cliente</translation>
    </message>
    <message>
        <source>Empty: the same model</source>
        <translation>Vacío: el mismo modelo</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>Empty: today. The days to pay back run from here.</source>
        <translation>Vacío: hoy. Desde aquí corren los días para devolver.</translation>
    </message>
    <message>
        <source>End of the contract, with refund</source>
        <translation>Resolución del contrato, con reembolso</translation>
    </message>
    <message>
        <source>For a fault of minor importance the contract does not end (art. 119 ter): lower the price.</source>
        <translation>Por un defecto de escasa importancia no se resuelve el contrato (art. 119 ter): rebaje el precio.</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>How much is paid back?</source>
        <translation>¿Cuánto se devuelve?</translation>
    </message>
    <message>
        <source>It was not put right, or not in a reasonable time</source>
        <translation>No se puso en conformidad, o no en un plazo razonable</translation>
    </message>
    <message>
        <source>It was settled by {measure}: undo that, or receive the unit again.</source>
        <translation>Se resolvió con {measure}: deshaga eso o reciba de nuevo el equipo.</translation>
    </message>
    <message>
        <source>More than was paid for it cannot be paid back.</source>
        <translation>No se puede devolver más de lo pagado.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Aún no lo ha dicho</translation>
    </message>
    <message>
        <source>Nothing is to be paid back for that claim.</source>
        <translation>No hay nada que devolver por esa reclamación.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Only a guarantee claim is decided.</source>
        <translation>Solo se decide una reclamación en garantía.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Price reduced</source>
        <translation>Precio rebajado</translation>
    </message>
    <message>
        <source>Price reduced by {amount}</source>
        <translation>Precio rebajado en {amount}</translation>
    </message>
    <message>
        <source>Price reduction</source>
        <translation>Rebaja del precio</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refund recorded</source>
        <translation>Reembolso registrado</translation>
    </message>
    <message>
        <source>Refurbished, which the customer asked for</source>
        <translation>Reacondicionado, a petición del cliente</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegada</translation>
    </message>
    <message>
        <source>Refused by them</source>
        <translation>Denegada por ellos</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Repair and replacement are impossible or disproportionate</source>
        <translation>La reparación y la sustitución son imposibles o desproporcionadas</translation>
    </message>
    <message>
        <source>Replaced by {serial}</source>
        <translation>Sustituido por {serial}</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Sustitución</translation>
    </message>
    <message>
        <source>Replaces the unit of job {number}</source>
        <translation>Sustituye al equipo del trabajo {number}</translation>
    </message>
    <message>
        <source>Said to the customer</source>
        <translation>Se ha informado al cliente</translation>
    </message>
    <message>
        <source>Say first what the law gives, and tick that it was said.</source>
        <translation>Informe primero de lo que da la ley y marque que se ha hecho.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Serial number of the new unit</source>
        <translation>Número de serie del equipo de sustitución</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Saldada</translation>
    </message>
    <message>
        <source>Tell {maker} by {moment}.</source>
        <translation>Comuníquelo a {maker} antes del {moment}.</translation>
    </message>
    <message>
        <source>Tests, measurements, photos</source>
        <translation>Pruebas, mediciones, fotos</translation>
    </message>
    <message>
        <source>That claim is put right already.</source>
        <translation>Esa reclamación ya está resuelta.</translation>
    </message>
    <message>
        <source>That is before it was agreed.</source>
        <translation>Es antes de haberse acordado.</translation>
    </message>
    <message>
        <source>That is the serial number of the old unit.</source>
        <translation>Ese es el número de serie del equipo anterior.</translation>
    </message>
    <message>
        <source>That is the whole price: end the contract instead.</source>
        <translation>Eso es todo el precio: resuelva el contrato.</translation>
    </message>
    <message>
        <source>That unit belongs to somebody already.</source>
        <translation>Ese equipo ya pertenece a alguien.</translation>
    </message>
    <message>
        <source>The customer chooses</source>
        <translation>El cliente elige</translation>
    </message>
    <message>
        <source>The fault is of minor importance</source>
        <translation>El defecto es de escasa importancia</translation>
    </message>
    <message>
        <source>The fault is serious enough for it at once</source>
        <translation>El defecto es lo bastante grave para hacerlo de inmediato</translation>
    </message>
    <message>
        <source>The goods are back since</source>
        <translation>El producto está aquí desde</translation>
    </message>
    <message>
        <source>The job names no unit that could be replaced.</source>
        <translation>El trabajo no tiene ningún equipo que sustituir.</translation>
    </message>
    <message>
        <source>The means it was paid by</source>
        <translation>El medio con que se pagó</translation>
    </message>
    <message>
        <source>The new unit is known by its serial number.</source>
        <translation>El equipo de sustitución se identifica por su número de serie.</translation>
    </message>
    <message>
        <source>The shop says it will not put it right</source>
        <translation>La tienda declara que no lo pondrá en conformidad</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Told before the remedy</source>
        <translation>Informado antes de la medida</translation>
    </message>
    <message>
        <source>Unit of job {number} replaced</source>
        <translation>Equipo del trabajo {number} sustituido</translation>
    </message>
    <message>
        <source>Unit replaced</source>
        <translation>Equipo sustituido</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Qué lo demuestra</translation>
    </message>
    <message>
        <source>Whoever ends the contract gets back all that was paid, with nothing taken off for use.</source>
        <translation>Quien resuelve el contrato recupera todo lo pagado, sin descontar el uso.</translation>
    </message>
    <message>
        <source>Why not repair or replacement</source>
        <translation>Por qué no reparación ni sustitución</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Dada por perdida</translation>
    </message>
    <message>
        <source>{what}; refurbished, at the customer&apos;s request</source>
        <translation>{what}; reacondicionado, a petición del cliente</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>%n ficha escrita en {file}</numerusform>
            <numerusform>%n fichas escritas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>--keep is for the report of a month alone.</source>
        <translation>--keep es solo para el informe de un mes.</translation>
    </message>
    <message>
        <source>--screen: there is no screen “{word}”. There are: {screens}.</source>
        <translation>--screen: no hay ninguna pantalla «{word}». Hay: {screens}.</translation>
    </message>
    <message>
        <source>--to {last} lies before {first}; nothing can fall due between them.</source>
        <translation>--to {last} es anterior a {first}; entre ambos no puede vencer nada.</translation>
    </message>
    <message>
        <source>A new shop lies in {folder}</source>
        <translation>Hay una tienda nueva en {folder}</translation>
    </message>
    <message>
        <source>Action {number} of {moment}: its history was changed behind the program’s back</source>
        <translation>Acción {number} del {moment}: su historial se cambió a espaldas del programa</translation>
    </message>
    <message>
        <source>Action {number} of {moment}: what stood before it in the history is gone or was moved</source>
        <translation>Acción {number} del {moment}: lo que la precedía en el historial falta o se movió</translation>
    </message>
    <message>
        <source>Action {number}: the time of the PC was set back, from {before} to {moment}</source>
        <translation>Acción {number}: la hora del ordenador se retrasó, de {before} a {moment}</translation>
    </message>
    <message>
        <source>All agrees with what was published before the draw.</source>
        <translation>Todo coincide con lo que se publicó antes del sorteo.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more such row(s).</source>
        <translation>
            <numerusform>Y %n fila más así.</numerusform>
            <numerusform>Y %n filas más así.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer by law</source>
        <translation>Respuesta legal hasta el</translation>
    </message>
    <message>
        <source>Backup made and verified: {file}</source>
        <translation>Copia de seguridad hecha y verificada: {file}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Fill an empty shop with a believable history.</source>
        <translation>Llena una tienda vacía con un historial verosímil.</translation>
    </message>
    <message>
        <source>Find anything by whatever is at hand.</source>
        <translation>Busca lo que sea con lo que se tenga a mano.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Garantías</translation>
    </message>
    <message>
        <source>Left on it</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Look the whole shop over.</source>
        <translation>Revisa la tienda entera.</translation>
    </message>
    <message>
        <source>Make a new shop.</source>
        <translation>Crea una tienda nueva.</translation>
    </message>
    <message>
        <source>Make a verified backup, database and files in one zip.</source>
        <translation>Hace una copia de seguridad verificada: base de datos y archivos en un zip.</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Próximas fechas</translation>
    </message>
    <message>
        <source>No unit has the serial {serial}.</source>
        <translation>Ningún equipo tiene el número de serie {serial}.</translation>
    </message>
    <message>
        <source>No unit of brand {brand} has the serial {serial}.</source>
        <translation>Ningún equipo de la marca {brand} tiene el número de serie {serial}.</translation>
    </message>
    <message>
        <source>Nothing falls due.</source>
        <translation>No vence nada.</translation>
    </message>
    <message>
        <source>Nothing has changed since the last verified backup: {file}</source>
        <translation>Nada ha cambiado desde la última copia verificada: {file}</translation>
    </message>
    <message>
        <source>Nothing here has the number {number}.</source>
        <translation>Nada tiene aquí el número {number}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Nothing was written; this is what would come of it:</source>
        <translation>No se ha escrito nada; este sería el resultado:</translation>
    </message>
    <message>
        <source>Odd: row {row}, {column}: {text}</source>
        <translation>Llamativo: fila {row}, {column}: {text}</translation>
    </message>
    <message>
        <source>Open the window on a sample shop in a folder of its own.</source>
        <translation>Abre la ventana con una tienda de muestra en su propia carpeta.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Refused: row {row}, {column}: {text}</source>
        <translation>Rechazada: fila {row}, {column}: {text}</translation>
    </message>
    <message>
        <source>Restore a backup into the folder; a shop that is there is kept first.</source>
        <translation>Restaura una copia de seguridad en la carpeta; la tienda que haya se guarda antes.</translation>
    </message>
    <message>
        <source>Save a picture of the window; no display is needed.</source>
        <translation>Guarda una imagen de la ventana; no hace falta pantalla.</translation>
    </message>
    <message>
        <source>Say what covers a unit, until when and why.</source>
        <translation>Dice qué cubre a un equipo, hasta cuándo y por qué.</translation>
    </message>
    <message>
        <source>Several brands have the serial {serial}: {brands}. Say which with --brand.</source>
        <translation>Varias marcas tienen el número de serie {serial}: {brands}. Diga cuál con --brand.</translation>
    </message>
    <message>
        <source>Several units have the serial {serial}: {units}. Give one of these numbers.</source>
        <translation>Varios equipos tienen el número de serie {serial}: {units}. Indique uno de estos números.</translation>
    </message>
    <message>
        <source>Sheet taken: {sheet}. Left (take one with --sheet): {left}</source>
        <translation>Hoja leída: {sheet}. Sin leer (elija otra con --sheet): {left}</translation>
    </message>
    <message>
        <source>Show one record whole, with its timeline.</source>
        <translation>Muestra una ficha entera, con su cronología.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Take a CSV or XLSX file into the shop.</source>
        <translation>Incorpora a la tienda un archivo CSV o XLSX.</translation>
    </message>
    <message>
        <source>Tell the figures of a month.</source>
        <translation>Muestra las cifras de un mes.</translation>
    </message>
    <message>
        <source>Tell what falls due: today and the next seven days, or the days asked for.</source>
        <translation>Decir qué vence: hoy y los siete días siguientes, o los días pedidos.</translation>
    </message>
    <message>
        <source>The answer cannot be written: {reason}</source>
        <translation>No se puede escribir la respuesta: {reason}</translation>
    </message>
    <message>
        <source>The law for it</source>
        <translation>La ley para este caso</translation>
    </message>
    <message>
        <source>The newest actions of the history, up to number {number}, are gone</source>
        <translation>Faltan las acciones más recientes del historial, hasta la número {number}</translation>
    </message>
    <message>
        <source>The refused rows lie here, to be corrected and imported: {file}</source>
        <translation>Las filas rechazadas están aquí, para corregirlas e importarlas: {file}</translation>
    </message>
    <message>
        <source>The report lies in {file}</source>
        <translation>El informe está en {file}</translation>
    </message>
    <message>
        <source>The shop is not sound:</source>
        <translation>Los datos de la tienda tienen problemas:</translation>
    </message>
    <message>
        <source>The shop is sound.</source>
        <translation>Los datos de la tienda están bien.</translation>
    </message>
    <message>
        <source>The shop of the backup lies in {folder}</source>
        <translation>La tienda de la copia está en {folder}</translation>
    </message>
    <message>
        <source>The shop that was there is kept: {file}</source>
        <translation>La tienda que había está guardada: {file}</translation>
    </message>
    <message>
        <source>The shop&apos;s name is empty.</source>
        <translation>El nombre de la tienda está vacío.</translation>
    </message>
    <message>
        <source>There is no command “{word}”. There are: {commands}.</source>
        <translation>No hay ninguna orden «{word}». Hay: {commands}.</translation>
    </message>
    <message>
        <source>There is no option {option} here.</source>
        <translation>Aquí no hay ninguna opción {option}.</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. A report lies here: {path}</source>
        <translation>Es un fallo del programa, no suyo. El informe está aquí: {path}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>Write a paper as PDF.</source>
        <translation>Escribe un documento en PDF.</translation>
    </message>
    <message>
        <source>Write a report for whoever helps from afar, without any customer’s data.</source>
        <translation>Escribe un informe para quien ayude a distancia, sin datos de ningún cliente.</translation>
    </message>
    <message>
        <source>Write the shop&apos;s records to a CSV or XLSX file.</source>
        <translation>Escribe las fichas de la tienda en un archivo CSV o XLSX.</translation>
    </message>
    <message>
        <source>beyond chance</source>
        <translation>fuera de lo casual</translation>
    </message>
    <message>
        <source>few answers</source>
        <translation>pocas respuestas</translation>
    </message>
    <message>
        <source>helpdesk [--data DIR] [--today YYYY-MM-DD] COMMAND; without a command the window opens.</source>
        <translation>helpdesk [--data DIR] [--today AAAA-MM-DD] ORDEN; sin orden se abre la ventana.</translation>
    </message>
    <message>
        <source>in the shop now</source>
        <translation>ahora en la tienda</translation>
    </message>
    <message>
        <source>month before {value}</source>
        <translation>mes anterior {value}</translation>
    </message>
    <message>
        <source>year before {value}</source>
        <translation>año anterior {value}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>No se puede escribir {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation>{file} es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>{file} is no file that could be read.</source>
        <translation>{file} no es un archivo que se pueda leer.</translation>
    </message>
    <message>
        <source>{option} goes with --picture.</source>
        <translation>{option} va con --picture.</translation>
    </message>
    <message>
        <source>{option} is needed: {usage}</source>
        <translation>Hace falta {option}: {usage}</translation>
    </message>
    <message>
        <source>{option} needs a value: {takes}.</source>
        <translation>{option} necesita un valor: {takes}.</translation>
    </message>
    <message>
        <source>{option} opens the window; it goes with no command.</source>
        <translation>{option} abre la ventana; no va con ninguna orden.</translation>
    </message>
    <message>
        <source>{option} takes no value.</source>
        <translation>{option} no lleva valor.</translation>
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation>{option}: {reason}</translation>
    </message>
    <message>
        <source>{read} rows read: {added} added, {updated} updated, {unchanged} unchanged, {rejected} refused.</source>
        <translation>{read} filas leídas: {added} añadidas, {updated} actualizadas, {unchanged} sin cambios, {rejected} rechazadas.</translation>
    </message>
    <message>
        <source>{table}, {column}: “{word}” is no word this program knows ({rows})</source>
        <translation>{table}, {column}: «{word}» no es una palabra que este programa conozca ({rows})</translation>
    </message>
    <message>
        <source>{word} is missing: {usage}</source>
        <translation>Falta {word}: {usage}</translation>
    </message>
    <message>
        <source>“{paper}” is about no month.</source>
        <translation>«{paper}» no trata de un mes.</translation>
    </message>
    <message>
        <source>“{paper}” needs --month, for example --month 2026-10.</source>
        <translation>A «{paper}» le falta --month, por ejemplo --month 2026-10.</translation>
    </message>
    <message>
        <source>“{paper}” needs the number of a record.</source>
        <translation>A «{paper}» le falta el número de un registro.</translation>
    </message>
    <message>
        <source>“{value}” is no date. It is written 2026-11-21.</source>
        <translation>«{value}» no es una fecha. Se escribe 2026-11-21.</translation>
    </message>
    <message>
        <source>“{value}” is no month. It is written 2026-10.</source>
        <translation>«{value}» no es un mes. Se escribe 2026-10.</translation>
    </message>
    <message>
        <source>“{value}” is no size. It is written 1366x768.</source>
        <translation>«{value}» no es un tamaño. Se escribe 1366x768.</translation>
    </message>
    <message>
        <source>“{value}” is none of: {words}.</source>
        <translation>«{value}» no es ninguno de estos: {words}.</translation>
    </message>
    <message>
        <source>“{value}”: a number between {least} and {most} is expected.</source>
        <translation>«{value}»: se espera un número entre {least} y {most}.</translation>
    </message>
    <message>
        <source>“{word}” is no country of a shop. There are: {countries}.</source>
        <translation>«{word}» no es ningún país de tienda. Hay: {countries}.</translation>
    </message>
    <message>
        <source>“{word}” is no paper. There are: {papers}.</source>
        <translation>«{word}» no es ningún documento. Hay: {papers}.</translation>
    </message>
    <message>
        <source>“{word}” is too much: {usage}</source>
        <translation>Sobra «{word}»: {usage}</translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Answered what was asked</source>
        <translation>Respondió a lo que se le preguntó</translation>
    </message>
    <message>
        <source>Asked the questions as written, without leading</source>
        <translation>Hizo las preguntas tal como están, sin sugerir</translation>
    </message>
    <message>
        <source>Asked whether it was a good moment</source>
        <translation>Preguntó si era buen momento</translation>
    </message>
    <message>
        <source>Coaching sheet changed</source>
        <translation>Hoja de acompañamiento editada</translation>
    </message>
    <message>
        <source>Coaching sheet removed</source>
        <translation>Hoja de acompañamiento quitada</translation>
    </message>
    <message>
        <source>Coaching sheet written</source>
        <translation>Hoja de acompañamiento escrita</translation>
    </message>
    <message>
        <source>Gave their own name and the shop&apos;s</source>
        <translation>Dijo su nombre y el de la tienda</translation>
    </message>
    <message>
        <source>In the words that were said.</source>
        <translation>Con las palabras que se dijeron.</translation>
    </message>
    <message>
        <source>Let the customer finish</source>
        <translation>Dejó terminar al cliente</translation>
    </message>
    <message>
        <source>Mark at least one thing that could be heard.</source>
        <translation>Marque al menos una cosa que se pudo oír.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No procede</translation>
    </message>
    <message>
        <source>One thing to keep</source>
        <translation>Una cosa para mantener</translation>
    </message>
    <message>
        <source>One thing to try next time</source>
        <translation>Una cosa para probar la próxima vez</translation>
    </message>
    <message>
        <source>Only who wrote a sheet changes it; write one of your own.</source>
        <translation>Solo quien escribió una hoja la cambia; escriba una propia.</translation>
    </message>
    <message>
        <source>Repeated the problem in the customer&apos;s words</source>
        <translation>Repitió el problema con las palabras del cliente</translation>
    </message>
    <message>
        <source>Said the next step, and by when</source>
        <translation>Dijo el paso siguiente y para cuándo</translation>
    </message>
    <message>
        <source>Thanked and said goodbye</source>
        <translation>Dio las gracias y se despidió</translation>
    </message>
    <message>
        <source>That coaching sheet is no longer there.</source>
        <translation>Esa hoja de acompañamiento ya no está.</translation>
    </message>
    <message>
        <source>That talk is no longer there.</source>
        <translation>Esa conversación ya no está.</translation>
    </message>
    <message>
        <source>To talk over</source>
        <translation>Para comentar</translation>
    </message>
    <message>
        <source>Two minutes about one talk: only what anybody could hear. It is for the person and the owner to talk over; it is counted nowhere. As long as the program knows no passwords it is not secret: whoever sits at this PC can open it.</source>
        <translation>Dos minutos sobre una conversación: solo lo que cualquiera pudo oír. Es para que la persona y el responsable lo comenten; no se cuenta en ninguna parte. Mientras el programa no tenga contraseñas no es secreta: quien esté en este ordenador puede abrirla.</translation>
    </message>
    <message>
        <source>What could be heard</source>
        <translation>Lo que se pudo oír</translation>
    </message>
    <message>
        <source>Who led the talk</source>
        <translation>Quién llevó la conversación</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>You wrote a sheet about this talk already: edit that one.</source>
        <translation>Ya escribió una hoja sobre esta conversación: edite esa.</translation>
    </message>
</context>
<context>
    <name>CoachingDialog</name>
    <message numerus="yes">
        <source>%n act(s) heard differently: talk over what each of you listens for.</source>
        <translation>
            <numerusform>%n acto oído de forma distinta: comenten en qué se fija cada uno.</numerusform>
            <numerusform>%n actos oídos de forma distinta: comenten en qué se fija cada uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>About talk {number}</source>
        <translation>Sobre la conversación {number}</translation>
    </message>
    <message>
        <source>All heard the same.</source>
        <translation>Todos oyeron lo mismo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Coaching sheet</source>
        <translation>Hoja de acompañamiento</translation>
    </message>
    <message>
        <source>Coaching sheet of {number}</source>
        <translation>Hoja de acompañamiento de {number}</translation>
    </message>
    <message>
        <source>Coaching sheets</source>
        <translation>Hojas de acompañamiento</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit coaching sheet</source>
        <translation>Editar hoja de acompañamiento</translation>
    </message>
    <message>
        <source>No sheet was written yet.</source>
        <translation>Aún no se ha escrito ninguna hoja.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save sheet</source>
        <translation>Guardar hoja</translation>
    </message>
    <message>
        <source>Show the sheets of this talk</source>
        <translation>Ver las hojas de esta conversación</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>To keep: {what}</source>
        <translation>Para mantener: {what}</translation>
    </message>
    <message>
        <source>To try: {what}</source>
        <translation>Para probar: {what}</translation>
    </message>
    <message>
        <source>Write a sheet…</source>
        <translation>Escribir una hoja…</translation>
    </message>
    <message>
        <source>{observer} about {person}</source>
        <translation>{observer} sobre {person}</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Adjusted</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Battery does not last</source>
        <translation>La batería no dura</translation>
    </message>
    <message>
        <source>Broken or cracked part</source>
        <translation>Pieza rota o agrietada</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Por mensaje</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Por correo postal</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Dirt, lime or blockage</source>
        <translation>Suciedad, cal u obstrucción</translation>
    </message>
    <message>
        <source>Does not charge</source>
        <translation>No carga</translation>
    </message>
    <message>
        <source>Does not connect</source>
        <translation>No se conecta</translation>
    </message>
    <message>
        <source>Does not cool</source>
        <translation>No enfría</translation>
    </message>
    <message>
        <source>Does not drain</source>
        <translation>No desagua</translation>
    </message>
    <message>
        <source>Does not heat</source>
        <translation>No calienta</translation>
    </message>
    <message>
        <source>Does not switch on</source>
        <translation>No enciende</translation>
    </message>
    <message>
        <source>Does not turn or spin</source>
        <translation>No gira o no centrifuga</translation>
    </message>
    <message>
        <source>Earlier repair</source>
        <translation>Reparación anterior</translation>
    </message>
    <message>
        <source>Fall or blow</source>
        <translation>Caída o golpe</translation>
    </message>
    <message>
        <source>Fault of manufacture</source>
        <translation>Defecto de fabricación</translation>
    </message>
    <message>
        <source>Faulty part</source>
        <translation>Pieza defectuosa</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Keys or controls do not answer</source>
        <translation>Las teclas o mandos no responden</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Pierde agua</translation>
    </message>
    <message>
        <source>Liquid</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Loose or bad contact</source>
        <translation>Contacto flojo o malo</translation>
    </message>
    <message>
        <source>No picture, or a bad one</source>
        <translation>Sin imagen o con mala imagen</translation>
    </message>
    <message>
        <source>No sound, or a bad one</source>
        <translation>Sin sonido o con mal sonido</translation>
    </message>
    <message>
        <source>Noise or vibration</source>
        <translation>Ruido o vibración</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Nothing done</source>
        <translation>Nada hecho</translation>
    </message>
    <message>
        <source>Part repaired</source>
        <translation>Pieza reparada</translation>
    </message>
    <message>
        <source>Part replaced</source>
        <translation>Pieza sustituida</translation>
    </message>
    <message>
        <source>Shows an error</source>
        <translation>Da un error</translation>
    </message>
    <message>
        <source>Slow or hangs</source>
        <translation>Lento o se bloquea</translation>
    </message>
    <message>
        <source>Smells or smokes</source>
        <translation>Huele o echa humo</translation>
    </message>
    <message>
        <source>Software or settings</source>
        <translation>Programa o ajustes</translation>
    </message>
    <message>
        <source>Software renewed or set</source>
        <translation>Programa renovado o ajustado</translation>
    </message>
    <message>
        <source>Soldered or reconnected</source>
        <translation>Soldado o reconectado</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Surge or wrong supply</source>
        <translation>Sobretensión o alimentación errónea</translation>
    </message>
    <message>
        <source>Switches itself off</source>
        <translation>Se apaga solo</translation>
    </message>
    <message>
        <source>Trips the fuse</source>
        <translation>Salta el diferencial</translation>
    </message>
    <message>
        <source>Unit replaced</source>
        <translation>Equipo sustituido</translation>
    </message>
    <message>
        <source>Use explained</source>
        <translation>Uso explicado</translation>
    </message>
    <message>
        <source>Wear</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>Wrong use</source>
        <translation>Uso incorrecto</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>&amp;Tienda</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Answer an enquiry…</source>
        <translation>Responder a una consulta…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia de seguridad</translation>
    </message>
    <message>
        <source>CSV XLSX Excel file bring in</source>
        <translation>CSV XLSX Excel archivo traer cargar</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Confirm visits…</source>
        <translation>Confirmar visitas…</translation>
    </message>
    <message>
        <source>Day sheets…</source>
        <translation>Hojas del día…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Plegar la navegación</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importar una lista…</translation>
    </message>
    <message>
        <source>Key in survey slips…</source>
        <translation>Teclear hojas de encuesta…</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>Nuevo cliente…</translation>
    </message>
    <message>
        <source>New unit…</source>
        <translation>Nuevo equipo…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Receive unit…</source>
        <translation>Recibir equipo…</translation>
    </message>
    <message>
        <source>Record a return…</source>
        <translation>Registrar devolución…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Return policy…</source>
        <translation>Política de devoluciones…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Support report…</source>
        <translation>Informe de asistencia…</translation>
    </message>
    <message>
        <source>Take a complaint…</source>
        <translation>Recibir una queja…</translation>
    </message>
    <message>
        <source>Training for use…</source>
        <translation>Formación en el uso…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Visits for a phone…</source>
        <translation>Visitas para un teléfono…</translation>
    </message>
    <message>
        <source>Week plan…</source>
        <translation>Plan de la semana…</translation>
    </message>
    <message>
        <source>What makers owe us…</source>
        <translation>Lo que nos deben los fabricantes…</translation>
    </message>
    <message>
        <source>Who is here…</source>
        <translation>Quién está…</translation>
    </message>
    <message>
        <source>backup copy safety save</source>
        <translation>copia de seguridad respaldo guardar backup</translation>
    </message>
    <message>
        <source>complaint claim unhappy official form</source>
        <translation>queja reclamación descontento hoja de reclamaciones</translation>
    </message>
    <message>
        <source>do again repeat</source>
        <translation>volver a hacer repetir</translation>
    </message>
    <message>
        <source>help from afar fault bug versions log</source>
        <translation>ayuda a distancia fallo error versiones registro</translation>
    </message>
    <message>
        <source>history journal log changes</source>
        <translation>historial registro diario cambios</translation>
    </message>
    <message>
        <source>iCalendar ics export appointments mobile</source>
        <translation>iCalendar ics exportar citas móvil calendario</translation>
    </message>
    <message>
        <source>intake take in check in new case repair</source>
        <translation>entrada recepción nuevo caso reparación admitir</translation>
    </message>
    <message>
        <source>question ask answer advice help phone</source>
        <translation>pregunta consultar contestar consejo ayuda teléfono duda</translation>
    </message>
    <message>
        <source>receipt paper PDF</source>
        <translation>resguardo papel documento PDF</translation>
    </message>
    <message>
        <source>recourse credit supplier guarantee outstanding units away</source>
        <translation>reclamación abono proveedor garantía pendiente equipos fuera</translation>
    </message>
    <message>
        <source>return exchange refund withdrawal voucher money back</source>
        <translation>devolución cambio reembolso desistimiento vale devolver dinero</translation>
    </message>
    <message>
        <source>returns days voucher terms</source>
        <translation>devoluciones días vale condiciones</translation>
    </message>
    <message>
        <source>show explain teach guidance instructions</source>
        <translation>enseñar explicar mostrar orientación instrucciones</translation>
    </message>
    <message>
        <source>staff user technician sign in</source>
        <translation>personal usuario técnico entrar</translation>
    </message>
    <message>
        <source>surveys opinions questionnaires satisfaction paper</source>
        <translation>encuestas opiniones cuestionarios satisfacción papel</translation>
    </message>
    <message>
        <source>take back revert</source>
        <translation>revertir volver atrás</translation>
    </message>
    <message>
        <source>technicians route visits paper print today tomorrow</source>
        <translation>técnicos ruta visitas papel imprimir hoy mañana partes</translation>
    </message>
    <message>
        <source>tomorrow appointments ask customers reminder</source>
        <translation>mañana citas preguntar clientes recordatorio</translation>
    </message>
    <message>
        <source>visits of the week paper print</source>
        <translation>visitas de la semana papel imprimir</translation>
    </message>
</context>
<context>
    <name>ComplaintDialog</name>
    <message>
        <source>About case {number}</source>
        <translation>Sobre el caso {number}</translation>
    </message>
</context>
<context>
    <name>ComplaintLines</name>
    <message>
        <source>Add line</source>
        <translation>Añadir línea</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar línea</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
</context>
<context>
    <name>ComplaintPaper</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Complaint {number}</source>
        <translation>Queja {number}</translation>
    </message>
    <message>
        <source>Key of the complaint</source>
        <translation>Clave de la queja</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibida el</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>ComplaintPart</name>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Answer by law</source>
        <translation>Respuesta legal</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Vuelto a preguntar</translation>
    </message>
    <message>
        <source>Before it can be closed: {lacks}</source>
        <translation>Antes de cerrarla falta: {lacks}</translation>
    </message>
    <message>
        <source>Call back by</source>
        <translation>Llamar, como tarde</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Closed with</source>
        <translation>Cerrada con</translation>
    </message>
    <message>
        <source>Complains of</source>
        <translation>Se queja de</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Medida correctora</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Objeciones</translation>
    </message>
    <message>
        <source>Official form</source>
        <translation>Hoja de reclamaciones</translation>
    </message>
    <message>
        <source>Points and replies</source>
        <translation>Puntos y réplicas</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Taken further</source>
        <translation>Llevada a</translation>
    </message>
    <message>
        <source>The customer wants</source>
        <translation>El cliente quiere</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>caso {number}</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>hecho el {day}</translation>
    </message>
    <message>
        <source>goodwill</source>
        <translation>cortesía</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>el cliente</translation>
    </message>
</context>
<context>
    <name>ComplaintReceipt</name>
    <message>
        <source>Answer by</source>
        <translation>Respuesta hasta el</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Cómo llegó</translation>
    </message>
    <message>
        <source>Name this key whenever you ask about it: {key}. You reach us at {reach}.</source>
        <translation>Indique esta clave siempre que pregunte por ella: {key}. Nos encuentra en {reach}.</translation>
    </message>
    <message>
        <source>Official complaint form</source>
        <translation>Hoja de reclamaciones</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>La recibe</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Qué dice el cliente</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Qué quiere el cliente</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>A training helps where the cause is wrong use or unclear instructions.</source>
        <translation>Una formación ayuda cuando la causa es el uso incorrecto o instrucciones poco claras.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Aceptada en parte</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordada</translation>
    </message>
    <message>
        <source>Agreed task done</source>
        <translation>Tarea acordada hecha</translation>
    </message>
    <message>
        <source>Agreed with the customer</source>
        <translation>Acordado con el cliente</translation>
    </message>
    <message>
        <source>Agreement on {number} recorded</source>
        <translation>Acuerdo sobre {number} registrado</translation>
    </message>
    <message>
        <source>Agreement recorded</source>
        <translation>Acuerdo registrado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer and its reasons</source>
        <translation>Respuesta y sus motivos</translation>
    </message>
    <message>
        <source>Answer in writing first: no answer went out yet.</source>
        <translation>Conteste antes por escrito: aún no se ha enviado ninguna respuesta.</translation>
    </message>
    <message>
        <source>Answered: {decision}</source>
        <translation>Contestada: {decision}</translation>
    </message>
    <message>
        <source>Arbitration or mediation</source>
        <translation>Arbitraje o mediación</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Volver a preguntar el</translation>
    </message>
    <message>
        <source>Asked the customer</source>
        <translation>Se preguntó al cliente</translation>
    </message>
    <message>
        <source>Assessed: {severity}</source>
        <translation>Valorada: {severity}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Hasta el</translation>
    </message>
    <message>
        <source>Call back by</source>
        <translation>Devolver la llamada antes de</translation>
    </message>
    <message>
        <source>Called back: {how}</source>
        <translation>Llamada devuelta: {how}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Closed with</source>
        <translation>Cerrada con</translation>
    </message>
    <message>
        <source>Closed: {word}</source>
        <translation>Cerrada: {word}</translation>
    </message>
    <message>
        <source>Complaint answered</source>
        <translation>Queja contestada</translation>
    </message>
    <message>
        <source>Complaint assessed</source>
        <translation>Queja valorada</translation>
    </message>
    <message>
        <source>Complaint closed</source>
        <translation>Queja cerrada</translation>
    </message>
    <message>
        <source>Complaint opened again</source>
        <translation>Queja reabierta</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>Queja recibida</translation>
    </message>
    <message>
        <source>Complaint taken further</source>
        <translation>Queja llevada más lejos</translation>
    </message>
    <message>
        <source>Complaint withdrawn</source>
        <translation>Queja retirada</translation>
    </message>
    <message>
        <source>Complaint {number} answered</source>
        <translation>Queja {number} contestada</translation>
    </message>
    <message>
        <source>Complaint {number} closed</source>
        <translation>Queja {number} cerrada</translation>
    </message>
    <message>
        <source>Complaint {number} received</source>
        <translation>Queja {number} recibida</translation>
    </message>
    <message>
        <source>Consumer office</source>
        <translation>Oficina de consumo</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Medida correctora</translation>
    </message>
    <message>
        <source>Corrective action done</source>
        <translation>Medida correctora hecha</translation>
    </message>
    <message>
        <source>Corrective action planned</source>
        <translation>Medida correctora planificada</translation>
    </message>
    <message>
        <source>Cost to us</source>
        <translation>Coste para nosotros</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Juzgado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer asked for something</source>
        <translation>Se pidió algo al cliente</translation>
    </message>
    <message>
        <source>Customer called back</source>
        <translation>Llamada devuelta al cliente</translation>
    </message>
    <message>
        <source>Damage or loss</source>
        <translation>Daño o pérdida</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Delay, promise not kept</source>
        <translation>Retraso, promesa incumplida</translation>
    </message>
    <message>
        <source>Done as agreed</source>
        <translation>Hecho según lo acordado</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Duda</translation>
    </message>
    <message>
        <source>Every point gets a reply; point {place} has none yet.</source>
        <translation>Cada punto lleva su réplica; al punto {place} le falta.</translation>
    </message>
    <message>
        <source>Facts of the complaint recorded</source>
        <translation>Hechos de la queja registrados</translation>
    </message>
    <message>
        <source>Fault of the product</source>
        <translation>Defecto del producto</translation>
    </message>
    <message>
        <source>For example: a photo, the ticket, a day for a visit</source>
        <translation>Por ejemplo: una foto, el tique, un día para la visita</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Cortesía</translation>
    </message>
    <message>
        <source>Goodwill, beyond what is owed</source>
        <translation>Cortesía, más de lo debido</translation>
    </message>
    <message>
        <source>Guarantee refused</source>
        <translation>Garantía denegada</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How we work</source>
        <translation>Cómo trabajamos</translation>
    </message>
    <message>
        <source>In the customer&apos;s own words</source>
        <translation>Con las palabras del cliente</translation>
    </message>
    <message>
        <source>In the customer&apos;s own words; it is printed on the receipt.</source>
        <translation>Con las palabras del cliente; se imprime en el resguardo.</translation>
    </message>
    <message>
        <source>Information wrong or missing</source>
        <translation>Información errónea o ausente</translation>
    </message>
    <message>
        <source>Instructions for customers</source>
        <translation>Instrucciones para clientes</translation>
    </message>
    <message>
        <source>Investigated</source>
        <translation>Investigada</translation>
    </message>
    <message>
        <source>Investigated, cause: {cause}</source>
        <translation>Investigada, causa: {cause}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Line {place}, {column}: {problem}</source>
        <translation>Línea {place}, {column}: {problem}</translation>
    </message>
    <message>
        <source>Maker or supplier</source>
        <translation>Fabricante o proveedor</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Misunderstanding</source>
        <translation>Malentendido</translation>
    </message>
    <message>
        <source>No corrective action is planned yet.</source>
        <translation>Aún no hay ninguna medida correctora planificada.</translation>
    </message>
    <message>
        <source>No word from the customer, the answer is final</source>
        <translation>El cliente no dice nada, la respuesta es definitiva</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nada que cambiar</translation>
    </message>
    <message>
        <source>Nothing went wrong</source>
        <translation>Nada salió mal</translation>
    </message>
    <message>
        <source>Number of the official form</source>
        <translation>Número de la hoja de reclamaciones</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Objeción</translation>
    </message>
    <message>
        <source>Objection recorded</source>
        <translation>Objeción registrada</translation>
    </message>
    <message>
        <source>Objections of the customer</source>
        <translation>Objeciones del cliente</translation>
    </message>
    <message>
        <source>Official complaint form</source>
        <translation>Hoja de reclamaciones</translation>
    </message>
    <message>
        <source>One a line; each gets its own reply.</source>
        <translation>Uno por línea; cada uno lleva su réplica.</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Reabierta</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Our work</source>
        <translation>Nuestro trabajo</translation>
    </message>
    <message>
        <source>Overcome</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>Overcome in part</source>
        <translation>Superada en parte</translation>
    </message>
    <message>
        <source>Part late or faulty</source>
        <translation>Repuesto tardío o defectuoso</translation>
    </message>
    <message>
        <source>Plan a training for use with the customer</source>
        <translation>Planificar una formación en el uso con el cliente</translation>
    </message>
    <message>
        <source>Planning, too much promised</source>
        <translation>Planificación, se prometió demasiado</translation>
    </message>
    <message>
        <source>Points of the complaint</source>
        <translation>Puntos de la queja</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price or charge</source>
        <translation>Precio o cobro</translation>
    </message>
    <message>
        <source>Price or charge not explained</source>
        <translation>Precio o cobro sin explicar</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Product faulty or not as told</source>
        <translation>Producto defectuoso o distinto de lo dicho</translation>
    </message>
    <message>
        <source>Real drawback</source>
        <translation>Inconveniente real</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Repair or installation not right</source>
        <translation>Reparación o instalación mal hecha</translation>
    </message>
    <message>
        <source>Reply to each point</source>
        <translation>Réplica a cada punto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Say first what the law gives at least, and tick it: goodwill comes on top of that.</source>
        <translation>Diga antes lo que la ley da como mínimo y márquelo: la cortesía se suma a eso.</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>So that it does not happen again; where nothing is to change, say why.</source>
        <translation>Para que no vuelva a pasar; si no hay nada que cambiar, el porqué.</translation>
    </message>
    <message>
        <source>Somebody&apos;s safety is at stake</source>
        <translation>La seguridad de alguien está en juego</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Sigue en pie</translation>
    </message>
    <message>
        <source>Taken further: {where}</source>
        <translation>Llevada más lejos: {where}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>That is no longer there.</source>
        <translation>Eso ya no existe.</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>That task is done already.</source>
        <translation>Esa tarea ya está hecha.</translation>
    </message>
    <message>
        <source>That task is no longer there.</source>
        <translation>Esa tarea ya no existe.</translation>
    </message>
    <message>
        <source>The corrective action is done already.</source>
        <translation>La medida correctora ya está hecha.</translation>
    </message>
    <message>
        <source>The customer is content</source>
        <translation>El cliente está conforme</translation>
    </message>
    <message>
        <source>The customer is not content, the answer is final</source>
        <translation>El cliente no está conforme, la respuesta es definitiva</translation>
    </message>
    <message>
        <source>The customer was not told who settles it out of court.</source>
        <translation>No se dijo al cliente quién lo resuelve sin ir a los tribunales.</translation>
    </message>
    <message>
        <source>The customer was told what the law gives at least</source>
        <translation>Se dijo al cliente lo que la ley da como mínimo</translation>
    </message>
    <message>
        <source>The customer&apos;s word</source>
        <translation>La palabra del cliente</translation>
    </message>
    <message>
        <source>The maker</source>
        <translation>El fabricante</translation>
    </message>
    <message>
        <source>The number that the form or the office gave it</source>
        <translation>El número que le dio la hoja o la oficina</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>El producto</translation>
    </message>
    <message>
        <source>The shop&apos;s owner</source>
        <translation>El propietario de la tienda</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Training cancelled</source>
        <translation>Formación cancelada</translation>
    </message>
    <message>
        <source>Training for use after complaint {number}</source>
        <translation>Formación en el uso tras la queja {number}</translation>
    </message>
    <message>
        <source>Training for use planned: case {number}</source>
        <translation>Formación en el uso planificada: caso {number}</translation>
    </message>
    <message>
        <source>Training for use recorded</source>
        <translation>Formación en el uso registrada</translation>
    </message>
    <message>
        <source>Training held</source>
        <translation>Formación impartida</translation>
    </message>
    <message>
        <source>Training of staff</source>
        <translation>Formación del personal</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Trato</translation>
    </message>
    <message>
        <source>Tried out by the customer</source>
        <translation>Probado por el cliente</translation>
    </message>
    <message>
        <source>Unclear instructions</source>
        <translation>Instrucciones poco claras</translation>
    </message>
    <message>
        <source>We did not tell in time</source>
        <translation>No avisamos a tiempo</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What caused it</source>
        <translation>Qué lo causó</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What lies behind it: time, money, trust, use</source>
        <translation>Lo que hay detrás: tiempo, dinero, confianza, uso</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Qué dice el cliente</translation>
    </message>
    <message>
        <source>What the customer says of how it ended</source>
        <translation>Qué dice el cliente de cómo acabó</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Qué quiere el cliente</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Qué se acordó</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>What we found, what we do, and why; nothing is offered for sale here.</source>
        <translation>Qué encontramos, qué hacemos y por qué; aquí no se ofrece nada a la venta.</translation>
    </message>
    <message>
        <source>What we want</source>
        <translation>Qué queremos nosotros</translation>
    </message>
    <message>
        <source>Where the customer filled in an official complaint form</source>
        <translation>Si el cliente rellenó una hoja de reclamaciones</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>Quién hace qué y hasta cuándo</translation>
    </message>
    <message>
        <source>Who is trained</source>
        <translation>Quién se forma</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Withdrawn by the customer</source>
        <translation>Retirada por el cliente</translation>
    </message>
    <message>
        <source>Worth to the customer</source>
        <translation>Valor para el cliente</translation>
    </message>
    <message>
        <source>Wrong information</source>
        <translation>Información errónea</translation>
    </message>
    <message>
        <source>Wrong use</source>
        <translation>Uso incorrecto</translation>
    </message>
    <message>
        <source>the answer, or the customer&apos;s word</source>
        <translation>la respuesta o la palabra del cliente</translation>
    </message>
    <message>
        <source>the cause</source>
        <translation>la causa</translation>
    </message>
    <message>
        <source>the corrective action</source>
        <translation>la medida correctora</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>qué pasó</translation>
    </message>
    <message>
        <source>who settles it out of court</source>
        <translation>quién lo resuelve sin ir a los tribunales</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer about the visit to {name}</source>
        <translation>Respuesta sobre la visita a {name}</translation>
    </message>
    <message>
        <source>Nobody answered about the visit</source>
        <translation>Nadie ha contestado sobre la visita</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>That visit has been made already.</source>
        <translation>Esa visita ya se ha hecho.</translation>
    </message>
    <message>
        <source>The customer wants the visit at another time</source>
        <translation>El cliente quiere la visita a otra hora</translation>
    </message>
    <message>
        <source>Visit confirmed by the customer</source>
        <translation>Visita confirmada por el cliente</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>¿Qué han dicho?</translation>
    </message>
</context>
<context>
    <name>ConfirmVisits</name>
    <message>
        <source>A part is not here yet</source>
        <translation>Falta un repuesto</translation>
    </message>
    <message>
        <source>Ask each customer whether somebody will be there, and write down what they said.</source>
        <translation>Pregunte a cada cliente si habrá alguien y registre lo que diga.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Confirm the visits of {day}</source>
        <translation>Confirmar las visitas del {day}</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>No visit is planned for that day.</source>
        <translation>No hay ninguna visita prevista ese día.</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>Por preguntar</translation>
    </message>
    <message>
        <source>Write, or copy the text</source>
        <translation>Escribir, o copiar el texto</translation>
    </message>
    <message>
        <source>{asked} of {count} confirmed</source>
        <translation>{asked} de {count} confirmadas</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent must be given freely, for each use apart, and can be withdrawn as easily as it was given (GDPR art. 7). All that was ever said is kept.</source>
        <translation>El consentimiento debe darse libremente, para cada uso por separado, y se retira tan fácilmente como se dio (RGPD, art. 7). Se conserva todo lo que se dijo.</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>Consentimiento de {name}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Registrar consentimiento</translation>
    </message>
</context>
<context>
    <name>Consents</name>
    <message>
        <source>Agreed</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Agreed to be asked how it went</source>
        <translation>Aceptó que se le pregunte qué tal fue</translation>
    </message>
    <message>
        <source>Agreed to offers by e-mail or message</source>
        <translation>Aceptó ofertas por correo o mensaje</translation>
    </message>
    <message>
        <source>Agreed to offers by phone</source>
        <translation>Aceptó ofertas por teléfono</translation>
    </message>
    <message>
        <source>Agreed to offers by post</source>
        <translation>Aceptó ofertas por correo postal</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Does not agree, or withdraws consent</source>
        <translation>No acepta, o retira el consentimiento</translation>
    </message>
    <message>
        <source>Does not want to be asked how it went</source>
        <translation>No quiere que se le pregunte qué tal fue</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Sin preguntar</translation>
    </message>
    <message>
        <source>No offers by e-mail or message</source>
        <translation>Sin ofertas por correo o mensaje</translation>
    </message>
    <message>
        <source>No offers by phone</source>
        <translation>Sin ofertas por teléfono</translation>
    </message>
    <message>
        <source>No offers by post</source>
        <translation>Sin ofertas por correo postal</translation>
    </message>
    <message>
        <source>Offers by e-mail or message</source>
        <translation>Ofertas por correo o mensaje</translation>
    </message>
    <message>
        <source>Offers by phone</source>
        <translation>Ofertas por teléfono</translation>
    </message>
    <message>
        <source>Offers by post</source>
        <translation>Ofertas por correo postal</translation>
    </message>
    <message>
        <source>Part of the service</source>
        <translation>Parte del servicio</translation>
    </message>
    <message>
        <source>Questions about how it went</source>
        <translation>Preguntas sobre qué tal fue</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>New phone or e-mail</source>
        <translation>Nuevo teléfono o correo</translation>
    </message>
    <message>
        <source>Phone or e-mail of {name}</source>
        <translation>Teléfono o correo de {name}</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>Guardar contacto</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Dejada</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Aún sin fecha</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>No había nadie</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Sin planificar</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Con visita</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
</context>
<context>
    <name>CouponDialog</name>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>Give points to {name}</source>
        <translation>Dar puntos a {name}</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>Nuevo cupón</translation>
    </message>
    <message>
        <source>Points of {name}</source>
        <translation>Puntos de {name}</translation>
    </message>
    <message>
        <source>Save coupon</source>
        <translation>Guardar cupón</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use a coupon</source>
        <translation>Usar un cupón</translation>
    </message>
    <message>
        <source>Use points of {name}</source>
        <translation>Usar puntos de {name}</translation>
    </message>
    <message>
        <source>Use the coupon</source>
        <translation>Usar el cupón</translation>
    </message>
</context>
<context>
    <name>Coupons</name>
    <message numerus="yes">
        <source>%n point(s) given</source>
        <translation>
            <numerusform>%n punto dado</numerusform>
            <numerusform>%n puntos dados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) used</source>
        <translation>
            <numerusform>%n punto usado</numerusform>
            <numerusform>%n puntos usados</numerusform>
        </translation>
    </message>
    <message>
        <source>10 % off a maintenance</source>
        <translation>10 % en una revisión</translation>
    </message>
    <message>
        <source>A code has 3 to {most} letters, figures and dashes.</source>
        <translation>Un código tiene de 3 a {most} letras, cifras y guiones.</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>Se puede usar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Coupon deleted</source>
        <translation>Cupón eliminado</translation>
    </message>
    <message>
        <source>Coupon made</source>
        <translation>Cupón creado</translation>
    </message>
    <message>
        <source>Coupon {code}</source>
        <translation>Cupón {code}</translation>
    </message>
    <message>
        <source>Coupon {code} used</source>
        <translation>Cupón {code} usado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Empty: the program makes one.</source>
        <translation>Vacío: el programa crea uno.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>For job or sale</source>
        <translation>Por trabajo o venta</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>For which job, or which invoice?</source>
        <translation>¿Para qué trabajo, o qué factura?</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>It gives: {gives}</source>
        <translation>Da: {gives}</translation>
    </message>
    <message>
        <source>Its number.</source>
        <translation>Su número.</translation>
    </message>
    <message>
        <source>No coupon has the code {code}.</source>
        <translation>Ningún cupón tiene el código {code}.</translation>
    </message>
    <message>
        <source>No job has the number {number}.</source>
        <translation>Ningún trabajo tiene el número {number}.</translation>
    </message>
    <message>
        <source>Number of the job</source>
        <translation>Número del trabajo</translation>
    </message>
    <message>
        <source>Only {left} are there.</source>
        <translation>Solo hay {left}.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points were given for it already.</source>
        <translation>Ya se dieron puntos por ello.</translation>
    </message>
    <message>
        <source>That coupon is no longer there.</source>
        <translation>Ese cupón ya no está.</translation>
    </message>
    <message>
        <source>That day is past.</source>
        <translation>Ese día ya pasó.</translation>
    </message>
    <message>
        <source>That is not of this customer.</source>
        <translation>Eso no es de este cliente.</translation>
    </message>
    <message>
        <source>There is a coupon of this code already.</source>
        <translation>Ya hay un cupón con ese código.</translation>
    </message>
    <message>
        <source>This coupon expired on {day}.</source>
        <translation>Este cupón caducó el {day}.</translation>
    </message>
    <message>
        <source>This coupon was used on {day} for job {number}.</source>
        <translation>Este cupón se usó el {day} para el trabajo {number}.</translation>
    </message>
    <message>
        <source>This coupon was used on {day} for {invoice}.</source>
        <translation>Este cupón se usó el {day} para {invoice}.</translation>
    </message>
    <message>
        <source>This coupon was used: it stays.</source>
        <translation>Este cupón se usó: se queda.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Qué da</translation>
    </message>
    <message>
        <source>Where there is no job.</source>
        <translation>Si no hay trabajo.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
</context>
<context>
    <name>CoverDialog</name>
    <message>
        <source>Give a guarantee</source>
        <translation>Conceder una garantía</translation>
    </message>
    <message>
        <source>Guarantee for {unit}</source>
        <translation>Garantía para {unit}</translation>
    </message>
    <message>
        <source>It stays in the history. What the law gives cannot be withdrawn.</source>
        <translation>Queda en el historial. Lo que da la ley no se puede retirar.</translation>
    </message>
    <message>
        <source>Save guarantee</source>
        <translation>Guardar la garantía</translation>
    </message>
    <message>
        <source>What the law gives holds by itself. Say here what was agreed beyond it; the certificate prints it while it holds.</source>
        <translation>Lo que da la ley vale por sí mismo. Indique aquí lo acordado además; el certificado lo imprime mientras esté vigente.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw the guarantee</source>
        <translation>Retirar la garantía</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>For example: compressor, total protection</source>
        <translation>Por ejemplo: compresor, protección total</translation>
    </message>
    <message>
        <source>For how long? Say months, or the last day.</source>
        <translation>¿Por cuánto tiempo? Indique meses o el último día.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Guarantee given: {kind}</source>
        <translation>Garantía concedida: {kind}</translation>
    </message>
    <message>
        <source>Guarantee withdrawn</source>
        <translation>Garantía retirada</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Garantías</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>No puede acabar antes de empezar.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Or until</source>
        <translation>O hasta</translation>
    </message>
    <message>
        <source>Say months or the last day, not both.</source>
        <translation>Indique meses o el último día, no ambos.</translation>
    </message>
    <message>
        <source>That guarantee is no longer there.</source>
        <translation>Esa garantía ya no existe.</translation>
    </message>
    <message>
        <source>That guarantee was withdrawn already.</source>
        <translation>Esa garantía ya se retiró.</translation>
    </message>
    <message>
        <source>That is before it began.</source>
        <translation>Es antes de que empezara.</translation>
    </message>
    <message>
        <source>The last covered day</source>
        <translation>El último día cubierto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>covers</source>
        <translation>cubre</translation>
    </message>
    <message>
        <source>covers until</source>
        <translation>cubre hasta</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>terminó el {day}</translation>
    </message>
    <message>
        <source>in the shop: the time does not count and is added at the end</source>
        <translation>en la tienda: el plazo se suspende y se añade al final</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendida</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>Guardado en {path}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Ver informe</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo ha fallado en el programa</translation>
    </message>
    <message>
        <source>The program broke off the last time. What is known of it is kept.</source>
        <translation>La última vez el programa se interrumpió. Lo que se sabe de ello está guardado.</translation>
    </message>
    <message>
        <source>This is our fault, not yours. Everything you finished is kept, and half-typed forms come back as drafts. If it happens again, copy the report below and send it to whoever looks after the program. Names, addresses and numbers were taken out of it.</source>
        <translation>El fallo es nuestro, no suyo. Todo lo terminado está guardado y los formularios a medias vuelven como borradores. Si se repite, copie el informe y envíelo a quien cuida del programa. Se han quitado nombres, direcciones y números.</translation>
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>Customer being typed</source>
        <translation>Cliente a medio escribir</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>Is it one of these, who are known already?</source>
        <translation>¿Es alguno de estos, que ya constan?</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>Guardar cliente</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar este</translation>
    </message>
</context>
<context>
    <name>CustomerSurvey</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Thank you for your answers.</source>
        <translation>Gracias por sus respuestas.</translation>
    </message>
    <message>
        <source>The questions about this case are closed. Thank you.</source>
        <translation>Las preguntas sobre este caso están cerradas. Gracias.</translation>
    </message>
    <message>
        <source>The survey was not finished; the answers wait as a draft.</source>
        <translation>La encuesta no se terminó; las respuestas esperan como borrador.</translation>
    </message>
    <message>
        <source>You can give the screen back now.</source>
        <translation>Ya puede devolver la pantalla.</translation>
    </message>
    <message>
        <source>Your opinion</source>
        <translation>Su opinión</translation>
    </message>
</context>
<context>
    <name>CustomerViews</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>With open cases</source>
        <translation>Con casos abiertos</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Besides, what was agreed and the maker&apos;s guarantee by its own terms.</source>
        <translation>Además, lo acordado y la garantía del fabricante según sus condiciones.</translation>
    </message>
    <message>
        <source>The date of sale is not known yet; with the receipt or the invoice we can tell.</source>
        <translation>Todavía no consta la fecha de compra; con el tique o la factura podremos decirlo.</translation>
    </message>
    <message>
        <source>The legal guarantee holds if it was bought as a consumer.</source>
        <translation>La garantía legal se aplica si se compró como consumidor.</translation>
    </message>
    <message>
        <source>The maker&apos;s guarantee runs from the first sale, whose date is not known yet.</source>
        <translation>La garantía del fabricante cuenta desde la primera venta, cuya fecha todavía no consta.</translation>
    </message>
    <message>
        <source>We examine whether it is a fault of the installation of {day}.</source>
        <translation>Comprobamos si es un defecto de la instalación del {day}.</translation>
    </message>
    <message>
        <source>We examine whether it is the fault repaired on {day}.</source>
        <translation>Comprobamos si es la avería reparada el {day}.</translation>
    </message>
    <message>
        <source>We examine whether it is the part fitted on {day}.</source>
        <translation>Comprobamos si es la pieza montada el {day}.</translation>
    </message>
    <message>
        <source>given by the shop with the installation on {start}</source>
        <translation>la da la tienda con la instalación del {start}</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n abierto</numerusform>
            <numerusform>%n abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer cannot be merged with itself.</source>
        <translation>Un cliente no se puede fusionar consigo mismo.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Añadir dirección</translation>
    </message>
    <message>
        <source>Add e-mail</source>
        <translation>Añadir correo</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Añadir teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address and billing</source>
        <translation>Dirección y facturación</translation>
    </message>
    <message>
        <source>Agrees to receive offers</source>
        <translation>Acepta recibir ofertas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Answer an enquiry…</source>
        <translation>Responder a una consulta…</translation>
    </message>
    <message>
        <source>As the shop</source>
        <translation>Como la tienda</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Best reached by</source>
        <translation>Mejor por</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Blocked until</source>
        <translation>Bloqueado hasta</translation>
    </message>
    <message>
        <source>Blocked until {day}</source>
        <translation>Bloqueado hasta {day}</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa o profesional</translation>
    </message>
    <message>
        <source>Buys as</source>
        <translation>Compra como</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases of the customer</source>
        <translation>Casos del cliente</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a customer from the list, or add a new one.</source>
        <translation>Elija un cliente de la lista o añada uno nuevo.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contact card copied</source>
        <translation>Tarjeta de contacto copiada</translation>
    </message>
    <message>
        <source>Contact card written to {file}</source>
        <translation>Tarjeta de contacto guardada en {file}</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Contacto quitado</translation>
    </message>
    <message>
        <source>Contact {value} added</source>
        <translation>Contacto {value} añadido</translation>
    </message>
    <message>
        <source>Contact {value} changed</source>
        <translation>Contacto {value} modificado</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Copy contact card</source>
        <translation>Copiar tarjeta de contacto</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Customer blocked until {day}</source>
        <translation>Cliente bloqueado hasta el {day}</translation>
    </message>
    <message>
        <source>Customer deleted</source>
        <translation>Cliente eliminado</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Cliente borrado</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Customer unblocked</source>
        <translation>Cliente desbloqueado</translation>
    </message>
    <message>
        <source>Customer {name} added</source>
        <translation>Cliente {name} añadido</translation>
    </message>
    <message>
        <source>Customer {name} added. Somebody with this number or address objected before: see the card.</source>
        <translation>Cliente {name} añadido. Alguien con este número o dirección se opuso antes: vea la ficha.</translation>
    </message>
    <message>
        <source>Customer {name} changed</source>
        <translation>Cliente {name} modificado</translation>
    </message>
    <message>
        <source>Customer {name} deleted</source>
        <translation>Cliente {name} eliminado</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Clientes fusionados</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Borrar para siempre…</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Toca borrarlo</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>For example: 41.3874, 2.1686</source>
        <translation>Por ejemplo: 41.3874, 2.1686</translation>
    </message>
    <message>
        <source>For example: after 17:00</source>
        <translation>Por ejemplo: después de las 17:00</translation>
    </message>
    <message>
        <source>For example: home, warehouse</source>
        <translation>Por ejemplo: casa, almacén</translation>
    </message>
    <message>
        <source>For example: work, daughter</source>
        <translation>Por ejemplo: trabajo, hija</translation>
    </message>
    <message>
        <source>From a map, for the order of a day&apos;s visits.</source>
        <translation>De un mapa, para el orden de las visitas del día.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>Fusionar con otro…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Never asked about offers.</source>
        <translation>Nunca se le ha preguntado por ofertas.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>New customer (Ctrl+Shift+N)</source>
        <translation>Nuevo cliente (Ctrl+Mayús+N)</translation>
    </message>
    <message>
        <source>New phone or e-mail…</source>
        <translation>Nuevo teléfono o correo…</translation>
    </message>
    <message>
        <source>New unit…</source>
        <translation>Nuevo equipo…</translation>
    </message>
    <message>
        <source>No phone and no e-mail is known.</source>
        <translation>No consta ningún teléfono ni correo.</translation>
    </message>
    <message>
        <source>No place is known.</source>
        <translation>No consta ninguna dirección.</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>Sin preferencia</translation>
    </message>
    <message>
        <source>No unit is known of this customer.</source>
        <translation>No consta ningún equipo de este cliente.</translation>
    </message>
    <message>
        <source>Nobody here. Customers come in by themselves with their first unit.</source>
        <translation>Aquí no hay nadie. Los clientes entran solos con su primer equipo.</translation>
    </message>
    <message>
        <source>Nobody sees or uses this data until {day}: it is kept only for courts and authorities, and so that the shop can answer claims. Unblock the customer to work with it again.</source>
        <translation>Nadie ve ni usa estos datos hasta el {day}: se guardan solo para jueces y autoridades, y para poder responder a reclamaciones. Desbloquee al cliente para volver a trabajar con ellos.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Not said: ask</source>
        <translation>Sin indicar: pregunte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Aún no se ha dicho nada.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Número o dirección</translation>
    </message>
    <message>
        <source>Objected before; the earlier record was erased.</source>
        <translation>Se opuso antes; la ficha anterior se borró.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>Abrir el caso {number}</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Particular</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>Datos personales…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone and e-mail</source>
        <translation>Teléfono y correo</translation>
    </message>
    <message>
        <source>Place removed</source>
        <translation>Dirección quitada</translation>
    </message>
    <message>
        <source>Place {address} added</source>
        <translation>Dirección {address} añadida</translation>
    </message>
    <message>
        <source>Place {address} changed</source>
        <translation>Dirección {address} modificada</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Plan a call…</source>
        <translation>Planificar una llamada…</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Print history</source>
        <translation>Imprimir historial</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Receive unit</source>
        <translation>Recibir equipo</translation>
    </message>
    <message>
        <source>Record a return…</source>
        <translation>Registrar devolución…</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Registrar consentimiento…</translation>
    </message>
    <message>
        <source>Record what the customer says</source>
        <translation>Registrar lo que dice el cliente</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
    <message>
        <source>Save contact card</source>
        <translation>Guardar tarjeta de contacto</translation>
    </message>
    <message>
        <source>Save contact card…</source>
        <translation>Guardar tarjeta de contacto…</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Segundo teléfono</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Take a complaint…</source>
        <translation>Recibir una queja…</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>That contact is no longer there.</source>
        <translation>Ese contacto ya no está.</translation>
    </message>
    <message>
        <source>That customer is no longer there.</source>
        <translation>Ese cliente ya no está.</translation>
    </message>
    <message>
        <source>That place is no longer there.</source>
        <translation>Esa dirección ya no está.</translation>
    </message>
    <message>
        <source>The card could not be written: {reason}</source>
        <translation>No se pudo guardar la tarjeta: {reason}</translation>
    </message>
    <message>
        <source>The customer has said so already.</source>
        <translation>El cliente ya lo había dicho.</translation>
    </message>
    <message>
        <source>The data had to be kept until {day}. That day has passed: the law now asks to erase it.</source>
        <translation>Los datos debían conservarse hasta el {day}. Ese día ha pasado: ahora la ley pide borrarlos.</translation>
    </message>
    <message>
        <source>The legal guarantee depends on it.</source>
        <translation>De ello depende la garantía legal.</translation>
    </message>
    <message>
        <source>The text the customer agreed to.</source>
        <translation>El texto que el cliente aceptó.</translation>
    </message>
    <message>
        <source>This customer has open cases. Finish them first.</source>
        <translation>Este cliente tiene casos abiertos. Termínelos primero.</translation>
    </message>
    <message>
        <source>This person&apos;s data was erased for good. What was done to units stays, without a name.</source>
        <translation>Los datos de esta persona se han borrado para siempre. Lo hecho en los equipos queda, sin nombre.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Training for use…</source>
        <translation>Formación en el uso…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unit, fault</source>
        <translation>Equipo, avería</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Units of the customer</source>
        <translation>Equipos del cliente</translation>
    </message>
    <message>
        <source>Use of personal data</source>
        <translation>Uso de los datos personales</translation>
    </message>
    <message>
        <source>What the customer said about it</source>
        <translation>Lo que el cliente ha dicho</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Qué dice el cliente</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Words that were shown</source>
        <translation>Texto que se mostró</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Escribir…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>{name} has cases or purchases, whose papers the law asks to keep. Merge or block the customer instead.</source>
        <translation>{name} tiene casos o compras, cuyos documentos la ley obliga a conservar. Fusione o bloquee la ficha en su lugar.</translation>
    </message>
    <message>
        <source>{name} merged into one record</source>
        <translation>Fichas de {name} fusionadas en una sola</translation>
    </message>
    <message>
        <source>{name} was called. Merge or block the customer instead.</source>
        <translation>A {name} ya se le llamó. En su lugar, fusione o bloquee al cliente.</translation>
    </message>
</context>
<context>
    <name>DataCopy</name>
    <message>
        <source>As of {day}</source>
        <translation>A {day}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Copy of personal data</source>
        <translation>Copia de datos personales</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The data come from you, from what you bought and brought here, and from what was done about it. Nothing is decided about you by a program alone. What belongs to others, or protects devices, is left out. The same data for a program are in the file beside this paper.</source>
        <translation>Los datos vienen de usted, de lo que compró y trajo aquí y de lo que se hizo con ello. Ningún programa decide por sí solo nada sobre usted. Falta lo que pertenece a otras personas o protege equipos. Los mismos datos, para un programa, están en el archivo que acompaña a este papel.</translation>
    </message>
    <message>
        <source>The records of business among them are kept at least until {day} ({law}), then erased.</source>
        <translation>Los que documentan operaciones se conservan al menos hasta el {day} ({law}); después se borran.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se conserva</translation>
    </message>
    <message>
        <source>What these data are for</source>
        <translation>Para qué son estos datos</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Everybody may ask what the shop keeps of them, and have it corrected, erased or handed over. The answer is free and due within a month (GDPR arts. 12 to 22).</source>
        <translation>Cualquiera puede preguntar qué guarda la tienda sobre él y pedir que se corrija, se suprima o se le entregue. La respuesta es gratuita y vence al mes (RGPD, arts. 12 a 22).</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>Save everything as one file…</source>
        <translation>Guardar todo en un archivo…</translation>
    </message>
</context>
<context>
    <name>DaySheets</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>A part is not here yet</source>
        <translation>Falta un repuesto</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Ask for it before leaving: job {number}.</source>
        <translation>Pregunte por él antes de salir: trabajo {number}.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <source>Customer and place</source>
        <translation>Cliente y lugar</translation>
    </message>
    <message>
        <source>End of the visit</source>
        <translation>Fin de la visita</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>If not, why</source>
        <translation>Si no, por qué</translation>
    </message>
    <message>
        <source>In the order of the planned times.</source>
        <translation>En el orden de las horas previstas.</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>No visit is planned on this day.</source>
        <translation>No hay ninguna visita prevista este día.</translation>
    </message>
    <message>
        <source>Order of the day</source>
        <translation>Orden del día</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Repuestos</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Pasa</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Promised times kept, the rest by postcode: not every place has coordinates.</source>
        <translation>Se respetan las horas comprometidas y el resto va por código postal: no todos los lugares tienen coordenadas.</translation>
    </message>
    <message>
        <source>Promised times kept, the rest by the shortest way in straight lines: {way}, {less}. Roads are longer.</source>
        <translation>Se respetan las horas comprometidas y el resto va por el camino más corto en línea recta: {way}, {less}. Por carretera es más.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>The technician</source>
        <translation>El técnico</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time promised</source>
        <translation>Hora comprometida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Trabajo hecho</translation>
    </message>
    <message>
        <source>about {at}</source>
        <translation>hacia las {at}</translation>
    </message>
    <message>
        <source>last {value}</source>
        <translation>último {value}</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>N/P</translation>
    </message>
    <message>
        <source>no way is shorter than by the planned times</source>
        <translation>ningún camino es más corto que el de las horas previstas</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>{km} km from the first to the last</source>
        <translation>{km} km de la primera a la última</translation>
    </message>
    <message>
        <source>{km} km from the shop and back</source>
        <translation>{km} km desde la tienda y vuelta</translation>
    </message>
    <message>
        <source>{km} km less than by the planned times</source>
        <translation>{km} km menos que por las horas previstas</translation>
    </message>
    <message>
        <source>{minutes} min., {travel} of travel</source>
        <translation>{minutes} min, {travel} de viaje</translation>
    </message>
</context>
<context>
    <name>DecisionPaper</name>
    <message>
        <source>Answer to your guarantee claim</source>
        <translation>Respuesta a su reclamación en garantía</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidido el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Guarantee at intake</source>
        <translation>Garantía al recibirlo</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>If you do not agree</source>
        <translation>Si no está de acuerdo</translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Qué lo demuestra</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>What we decided</source>
        <translation>Qué hemos decidido</translation>
    </message>
    <message>
        <source>You chose</source>
        <translation>Usted eligió</translation>
    </message>
</context>
<context>
    <name>DeleteCase</name>
    <message>
        <source>Delete case {case}?</source>
        <translation>¿Eliminar el caso {case}?</translation>
    </message>
    <message>
        <source>Delete the case</source>
        <translation>Eliminar el caso</translation>
    </message>
    <message>
        <source>Its jobs, notes and photos go with it. Its papers are voided and keep their numbers. Undo brings it back.</source>
        <translation>Se van también sus trabajos, notas y fotos. Sus documentos quedan anulados y conservan su número. Con Deshacer vuelve.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is a shop in this folder already: {folder}</source>
        <translation>En esta carpeta ya hay una tienda: {folder}</translation>
    </message>
    <message>
        <source>There is no shop in this folder: {folder}</source>
        <translation>En esta carpeta no hay ninguna tienda: {folder}</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Draft of {moment} restored</source>
        <translation>Borrador de {moment} restaurado</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>What was typed with another version of the program cannot be gone on with; it is dropped.</source>
        <translation>Lo que se escribió con otra versión del programa no se puede continuar; se descarta.</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add slips</source>
        <translation>Añadir papeletas</translation>
    </message>
    <message>
        <source>Draw {number}</source>
        <translation>Sorteo {number}</translation>
    </message>
    <message>
        <source>Edit draw</source>
        <translation>Editar sorteo</translation>
    </message>
    <message>
        <source>Free of charge for who takes part. Its rules can be printed as soon as it is saved.</source>
        <translation>Gratis para quien participa. Las bases se pueden imprimir en cuanto se guarda.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Hand over the prize of {number}</source>
        <translation>Entregar el premio de {number}</translation>
    </message>
    <message>
        <source>Have the record of the draw signed by whoever takes it.</source>
        <translation>Quien lo recibe firma el acta del sorteo.</translation>
    </message>
    <message>
        <source>Make the draw</source>
        <translation>Hacer el sorteo</translation>
    </message>
    <message>
        <source>Make the draw {number}</source>
        <translation>Hacer el sorteo {number}</translation>
    </message>
    <message>
        <source>New draw</source>
        <translation>Nuevo sorteo</translation>
    </message>
    <message>
        <source>One number a line, as it stands on the slip. Each takes part once.</source>
        <translation>Un número por línea, como está en la papeleta. Cada uno participa una vez.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save draw</source>
        <translation>Guardar sorteo</translation>
    </message>
    <message>
        <source>Slips of {number}</source>
        <translation>Papeletas de {number}</translation>
    </message>
    <message>
        <source>Take out of force</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Take {number} out of force</source>
        <translation>Anular {number}</translation>
    </message>
    <message>
        <source>The number as it was published by whom the rules name.</source>
        <translation>El número tal como lo publicó quien dicen las bases.</translation>
    </message>
    <message>
        <source>What was published is void and says why. The draw can be changed, and is fixed again with another seed.</source>
        <translation>Lo publicado queda nulo y dice por qué. El sorteo se puede cambiar, y se fija de nuevo con otra semilla.</translation>
    </message>
    <message>
        <source>Winner of {number}</source>
        <translation>Ganador de {number}</translation>
    </message>
</context>
<context>
    <name>DrawLaw</name>
    <message>
        <source>No figure is known for this place: ask your region&apos;s tax office.</source>
        <translation>No consta ninguna cifra para este lugar: pregunte a la hacienda de su comunidad.</translation>
    </message>
    <message>
        <source>No withholding for the winner: the base, {base}, is not above {free}.</source>
        <translation>Sin retención al ganador: la base, {base}, no pasa de {free}.</translation>
    </message>
    <message>
        <source>Tax form {form} by {day}.</source>
        <translation>Modelo {form} hasta el {day}.</translation>
    </message>
    <message>
        <source>Tax on draws, {percent} % of value and handing over, {base}: {sum}</source>
        <translation>Tributo por sorteos, {percent} % del valor y la entrega, {base}: {sum}</translation>
    </message>
    <message>
        <source>Tax on draws, {percent} % of {base}: {sum}</source>
        <translation>Tributo por sorteos, {percent} % de {base}: {sum}</translation>
    </message>
    <message>
        <source>Tell the region before the draw begins: dates, places, prizes, premises.</source>
        <translation>Comunicarlo a la comunidad antes de que empiece: fechas, lugares, premios, locales.</translation>
    </message>
    <message>
        <source>Withholding for the winner, {percent} % of {base}: {sum}</source>
        <translation>Retención al ganador, {percent} % de {base}: {sum}</translation>
    </message>
</context>
<context>
    <name>DrawPaper</name>
    <message>
        <source>Adults may take part, each of them free of charge.</source>
        <translation>Pueden participar personas mayores de edad, gratis.</translation>
    </message>
    <message>
        <source>Before the draw the hashes of a secret seed and of the list of entries are published here. Entries end first.</source>
        <translation>Antes del sorteo se publican aquí las huellas de una semilla secreta y de la lista de participaciones. Primero terminan las participaciones.</translation>
    </message>
    <message>
        <source>Data are used to hold this draw and for nothing else, and are kept as long as the law asks for it.</source>
        <translation>Los datos se usan para celebrar este sorteo y para nada más, y se guardan lo que pide la ley.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Sorteado el</translation>
    </message>
    <message>
        <source>Drawn with the number of</source>
        <translation>Se sortea con el número del</translation>
    </message>
    <message>
        <source>Each entry&apos;s score is the HMAC-SHA256, with the seed as key, of number|list|entry.</source>
        <translation>La puntuación de cada participación es el HMAC-SHA256, con la semilla como clave, de número|lista|participación.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>False or copied entries are left out; so are the shop&apos;s staff and their families.</source>
        <translation>Las participaciones falsas o copiadas quedan fuera, igual que el personal de la tienda y sus familias.</translation>
    </message>
    <message>
        <source>Fixed on {when}.</source>
        <translation>Fijado el {when}.</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Entregado el</translation>
    </message>
    <message numerus="yes">
        <source>Hash of the list, %n entr(y/ies)</source>
        <translation>
            <numerusform>Huella de la lista, %n participación</numerusform>
            <numerusform>Huella de la lista, %n participaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash of the secret seed</source>
        <translation>Huella de la semilla secreta</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Cómo es</translation>
    </message>
    <message>
        <source>I received the prize “{prize}” on the day beside my signature.</source>
        <translation>Recibí el premio «{prize}» el día que figura junto a mi firma.</translation>
    </message>
    <message>
        <source>Its hash, published before</source>
        <translation>Su huella, publicada antes</translation>
    </message>
    <message>
        <source>Market value {value}. Taking part is free of charge.</source>
        <translation>Valor de mercado {value}. Participar es gratis.</translation>
    </message>
    <message>
        <source>Nobody takes the prize</source>
        <translation>Nadie recibe el premio</translation>
    </message>
    <message>
        <source>Not drawn yet</source>
        <translation>Sin sortear todavía</translation>
    </message>
    <message>
        <source>Open to people of</source>
        <translation>Abierto a personas de</translation>
    </message>
    <message>
        <source>Order of the draw</source>
        <translation>Orden del sorteo</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organiza</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Prize handed over by</source>
        <translation>Premio entregado antes del</translation>
    </message>
    <message>
        <source>Public number ({what})</source>
        <translation>Número público ({what})</translation>
    </message>
    <message>
        <source>Published before the draw</source>
        <translation>Publicado antes del sorteo</translation>
    </message>
    <message>
        <source>Rules published as</source>
        <translation>Bases publicadas como</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Seed, published now</source>
        <translation>Semilla, publicada ahora</translation>
    </message>
    <message>
        <source>So that anybody can check it</source>
        <translation>Para que cualquiera lo compruebe</translation>
    </message>
    <message>
        <source>Sorted by score the entries stand as below. For the first one, for example:</source>
        <translation>Ordenadas por puntuación quedan como abajo. Para la primera, por ejemplo:</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Suplentes</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>The entries sorted, each with a line feed, give the hash of the list.</source>
        <translation>Las participaciones ordenadas, cada una con salto de línea, dan la huella de la lista.</translation>
    </message>
    <message>
        <source>The first {shown} of {many}; the whole list is given as a file to who asks.</source>
        <translation>Las primeras {shown} de {many}; la lista entera se da en un archivo a quien la pida.</translation>
    </message>
    <message>
        <source>The hash of the seed&apos;s bytes is the one published before (SHA-256).</source>
        <translation>La huella de los bytes de la semilla es la publicada antes (SHA-256).</translation>
    </message>
    <message>
        <source>The prize is handed over by {day} at the latest. It is not changed for money.</source>
        <translation>El premio se entrega como muy tarde el {day}. No se cambia por dinero.</translation>
    </message>
    <message>
        <source>The public number is: {what}, {day}. Each entry&apos;s score is {formula}; seed as bytes, the rest joined by “|”. The lowest score wins, the next are the substitutes. After the draw the seed is published.</source>
        <translation>El número público es: {what}, {day}. La puntuación de cada participación es {formula}; la semilla en bytes, lo demás separado por «|». Gana la menor, las siguientes son suplentes. Tras el sorteo se publica la semilla.</translation>
    </message>
    <message>
        <source>The winner is told by the shop and has {days} days to accept. Otherwise the prize goes to the next of {many} substitutes in the order of the draw.</source>
        <translation>La tienda avisa al ganador, que tiene {days} días para aceptar. Si no, el premio pasa al siguiente de {many} suplentes, en el orden del sorteo.</translation>
    </message>
    <message>
        <source>This draw does not agree with what was published</source>
        <translation>Este sorteo no coincide con lo publicado</translation>
    </message>
    <message>
        <source>To check it</source>
        <translation>Para comprobarlo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where to ask</source>
        <translation>Dónde preguntar</translation>
    </message>
    <message>
        <source>Whoever buys here in the period takes part by that alone, once.</source>
        <translation>Quien compra aquí en el periodo participa solo por eso, una vez.</translation>
    </message>
    <message>
        <source>Whoever gets a repair back here in the period takes part by that alone, once.</source>
        <translation>Quien recoge aquí una reparación en el periodo participa solo por eso, una vez.</translation>
    </message>
    <message>
        <source>Whoever leaves a numbered slip here in the period takes part; each number once.</source>
        <translation>Quien deja aquí una papeleta numerada en el periodo participa; cada número, una vez.</translation>
    </message>
    <message>
        <source>Winner: {entry} ({initials})</source>
        <translation>Ganador: {entry} ({initials})</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
</context>
<context>
    <name>Draws</name>
    <message numerus="yes">
        <source>%n entr(y/ies)</source>
        <translation>
            <numerusform>%n participación</numerusform>
            <numerusform>%n participaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) added</source>
        <translation>
            <numerusform>%n papeleta añadida</numerusform>
            <numerusform>%n papeletas añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>A day from {first} to today.</source>
        <translation>Un día desde el {first} hasta hoy.</translation>
    </message>
    <message>
        <source>A prize without value is none.</source>
        <translation>Un premio sin valor no lo es.</translation>
    </message>
    <message>
        <source>A public number has figures and letters, at most forty.</source>
        <translation>Un número público tiene cifras y letras, cuarenta como mucho.</translation>
    </message>
    <message>
        <source>A seed has at least 16 bytes in hexadecimal.</source>
        <translation>Una semilla tiene al menos 16 bytes en hexadecimal.</translation>
    </message>
    <message>
        <source>Accepts the prize</source>
        <translation>Acepta el premio</translation>
    </message>
    <message>
        <source>Add slips…</source>
        <translation>Añadir papeletas…</translation>
    </message>
    <message>
        <source>Adults who live in the region; not the shop&apos;s staff</source>
        <translation>Mayores de edad que vivan en la comunidad; no el personal de la tienda</translation>
    </message>
    <message>
        <source>After the entries: a number that nobody controls, such as a lottery&apos;s of that day.</source>
        <translation>Después de las participaciones: un número que nadie controla, como el de una lotería de ese día.</translation>
    </message>
    <message>
        <source>All agrees with what was published before the draw.</source>
        <translation>Todo coincide con lo que se publicó antes del sorteo.</translation>
    </message>
    <message>
        <source>All of Spain</source>
        <translation>Toda España</translation>
    </message>
    <message>
        <source>An entry is duplicated in the list.</source>
        <translation>Una participación está duplicada en la lista.</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Otro lugar</translation>
    </message>
    <message>
        <source>Check the draw</source>
        <translation>Comprobar el sorteo</translation>
    </message>
    <message>
        <source>Checked now</source>
        <translation>Comprobado ahora</translation>
    </message>
    <message>
        <source>Christmas draw</source>
        <translation>Sorteo de Navidad</translation>
    </message>
    <message>
        <source>Cost of handing it over</source>
        <translation>Coste de entregarlo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day of the public number</source>
        <translation>Día del número público</translation>
    </message>
    <message>
        <source>Days to claim the prize</source>
        <translation>Días para reclamar el premio</translation>
    </message>
    <message>
        <source>Declines it</source>
        <translation>Renuncia</translation>
    </message>
    <message>
        <source>Did not answer in time</source>
        <translation>No contestó a tiempo</translation>
    </message>
    <message>
        <source>Draw changed</source>
        <translation>Sorteo cambiado</translation>
    </message>
    <message>
        <source>Draw deleted</source>
        <translation>Sorteo eliminado</translation>
    </message>
    <message>
        <source>Draw fixed: hashes of seed and list published</source>
        <translation>Sorteo fijado: huellas de semilla y lista publicadas</translation>
    </message>
    <message>
        <source>Draw prepared</source>
        <translation>Sorteo preparado</translation>
    </message>
    <message>
        <source>Draw taken out of force: {text}</source>
        <translation>Sorteo anulado: {text}</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Sorteado</translation>
    </message>
    <message>
        <source>Drawn with the public number {number}</source>
        <translation>Sorteado con el número público {number}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Entries are taken until {day}.</source>
        <translation>Se admiten participaciones hasta el {day}.</translation>
    </message>
    <message>
        <source>Entries from</source>
        <translation>Participaciones desde</translation>
    </message>
    <message>
        <source>Entries until</source>
        <translation>Participaciones hasta</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Entry taken out</source>
        <translation>Participación quitada</translation>
    </message>
    <message>
        <source>Everybody who bought in the period</source>
        <translation>Quien compró en el periodo</translation>
    </message>
    <message>
        <source>Everybody whose repair was handed back in the period</source>
        <translation>Quien recogió una reparación en el periodo</translation>
    </message>
    <message>
        <source>First prize of the ONCE draw of that day</source>
        <translation>Primer premio de la ONCE de ese día</translation>
    </message>
    <message>
        <source>Fix the draw</source>
        <translation>Fijar el sorteo</translation>
    </message>
    <message>
        <source>Fix the draw and print its rules first.</source>
        <translation>Antes hay que fijar el sorteo e imprimir sus bases.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Hand over by</source>
        <translation>Entregar antes del</translation>
    </message>
    <message>
        <source>Hand over the prize…</source>
        <translation>Entregar el premio…</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Handed over after the three months that the law gives.</source>
        <translation>Entregado después de los tres meses que da la ley.</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>How it is drawn</source>
        <translation>Cómo se sortea</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>Cómo participar</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Its market value</source>
        <translation>Su valor de mercado</translation>
    </message>
    <message>
        <source>List, SHA-256</source>
        <translation>Lista, SHA-256</translation>
    </message>
    <message>
        <source>List, seed and order agree with what was published.</source>
        <translation>Lista, semilla y orden coinciden con lo publicado.</translation>
    </message>
    <message>
        <source>Make the draw…</source>
        <translation>Hacer el sorteo…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No entry yet. Those who take part by what they bought are entered when it is fixed.</source>
        <translation>Ninguna participación todavía. Quien participa por lo que compró se apunta al fijarlo.</translation>
    </message>
    <message>
        <source>Nobody takes part: there is nothing to draw.</source>
        <translation>No participa nadie: no hay nada que sortear.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Numbered slips</source>
        <translation>Papeletas numeradas</translation>
    </message>
    <message>
        <source>Numbers of the slips</source>
        <translation>Números de las papeletas</translation>
    </message>
    <message>
        <source>Only a draw that is fixed and not drawn can be taken out of force.</source>
        <translation>Solo se puede anular un sorteo fijado y sin sortear.</translation>
    </message>
    <message>
        <source>Only for a single slip, where you know whose it is.</source>
        <translation>Solo para una papeleta, si se sabe de quién es.</translation>
    </message>
    <message>
        <source>Only for a single slip.</source>
        <translation>Solo para una papeleta.</translation>
    </message>
    <message>
        <source>Only people of</source>
        <translation>Solo personas de</translation>
    </message>
    <message>
        <source>Open to people of</source>
        <translation>Abierto a personas de</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>Imprimir el acta</translation>
    </message>
    <message>
        <source>Print the rules</source>
        <translation>Imprimir las bases</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Prize handed over</source>
        <translation>Premio entregado</translation>
    </message>
    <message>
        <source>Prize handed over on</source>
        <translation>Premio entregado el</translation>
    </message>
    <message>
        <source>Public number</source>
        <translation>Número público</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed, SHA-256</source>
        <translation>Semilla, SHA-256</translation>
    </message>
    <message>
        <source>Slip {slip} takes part already.</source>
        <translation>La papeleta {slip} ya participa.</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Suplentes</translation>
    </message>
    <message>
        <source>Take out of force…</source>
        <translation>Anular…</translation>
    </message>
    <message>
        <source>Taking entries</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Taxes and duties: hints, no advice</source>
        <translation>Tributos y deberes: pistas, no consejo</translation>
    </message>
    <message>
        <source>That draw is no longer there.</source>
        <translation>Ese sorteo ya no está.</translation>
    </message>
    <message>
        <source>That entry is no longer there.</source>
        <translation>Esa participación ya no está.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>El final es anterior al principio.</translation>
    </message>
    <message>
        <source>The list agrees with what was published; the seed is sealed until the draw.</source>
        <translation>La lista coincide con lo publicado; la semilla está sellada hasta el sorteo.</translation>
    </message>
    <message>
        <source>The list of entries is not the one that was published before the draw.</source>
        <translation>La lista de participaciones no es la que se publicó antes del sorteo.</translation>
    </message>
    <message>
        <source>The number must be drawn after the last entry.</source>
        <translation>El número tiene que salir después de la última participación.</translation>
    </message>
    <message>
        <source>The order that was told is not the one that seed, number and list give.</source>
        <translation>El orden comunicado no es el que dan semilla, número y lista.</translation>
    </message>
    <message>
        <source>The prize is handed over already.</source>
        <translation>El premio ya está entregado.</translation>
    </message>
    <message>
        <source>The public number is of {day}.</source>
        <translation>El número público es del {day}.</translation>
    </message>
    <message>
        <source>The public number may be known already ({day}). Choose a later day first.</source>
        <translation>El número público ya puede conocerse ({day}). Antes hay que elegir un día posterior.</translation>
    </message>
    <message>
        <source>The seed is not the one whose hash was published before the draw.</source>
        <translation>La semilla no es la de la huella publicada antes del sorteo.</translation>
    </message>
    <message>
        <source>The seed of this draw cannot be read here: its key stayed on the PC where the draw was fixed. Take the draw out of force, say why, and fix it again.</source>
        <translation>La semilla de este sorteo no se puede leer aquí: su clave se quedó en el ordenador donde se fijó. Anule el sorteo, diga por qué y fíjelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no winner, nor a substitute whose turn it is.</source>
        <translation>No hay ganador, ni suplente al que le toque.</translation>
    </message>
    <message>
        <source>This draw is fixed already.</source>
        <translation>Este sorteo ya está fijado.</translation>
    </message>
    <message>
        <source>This draw is fixed: its list was published, no entry can be added any more.</source>
        <translation>Este sorteo está fijado: su lista se publicó, ya no se pueden añadir participaciones.</translation>
    </message>
    <message>
        <source>This draw is fixed: nothing of it can change any more.</source>
        <translation>Este sorteo está fijado: ya no puede cambiar nada.</translation>
    </message>
    <message>
        <source>This draw was made already.</source>
        <translation>Este sorteo ya se hizo.</translation>
    </message>
    <message>
        <source>To be fixed</source>
        <translation>Por fijar</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Until it is drawn the seed lies sealed beside the records; its key is in no backup. After a restore on another PC a draw that is fixed cannot be drawn: take it out of force and fix it again.</source>
        <translation>Hasta el sorteo la semilla queda sellada junto a los datos; su clave no está en ninguna copia de seguridad. Tras restaurar en otro ordenador, un sorteo fijado no se puede hacer: hay que anularlo y fijarlo de nuevo.</translation>
    </message>
    <message>
        <source>Use of data</source>
        <translation>Uso de los datos</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What excludes somebody</source>
        <translation>Qué excluye a alguien</translation>
    </message>
    <message>
        <source>What it cost the shop</source>
        <translation>Lo que costó a la tienda</translation>
    </message>
    <message>
        <source>Where all who may take part live: it decides whose rules hold.</source>
        <translation>Dónde viven todos los que pueden participar: decide qué normas valen.</translation>
    </message>
    <message>
        <source>Where the seed is</source>
        <translation>Dónde está la semilla</translation>
    </message>
    <message>
        <source>Which public number</source>
        <translation>Qué número público</translation>
    </message>
    <message>
        <source>Who may take part</source>
        <translation>Quién puede participar</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Quién participa</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Ganador</translation>
    </message>
    <message>
        <source>Winner told: {answer}</source>
        <translation>Ganador avisado: {answer}</translation>
    </message>
    <message>
        <source>Winner…</source>
        <translation>Ganador…</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>“{slip}” is no number of a slip: figures and letters, at most 40.</source>
        <translation>«{slip}» no es un número de papeleta: cifras y letras, 40 como mucho.</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Claims about {what} may still come until then: its legal guarantee and the time to go to court.</source>
        <translation>Hasta entonces aún puede haber reclamaciones sobre {what}: su garantía legal y el tiempo para ir a juicio.</translation>
    </message>
    <message>
        <source>Records of business are kept so long, counted from the last one.</source>
        <translation>Los documentos de las operaciones se conservan ese tiempo, contado desde el último.</translation>
    </message>
</context>
<context>
    <name>EditIntake</name>
    <message>
        <source>A receipt that is on paper already gets a new version; the old one stays readable.</source>
        <translation>Si el resguardo ya está en papel, se hace una versión nueva; la anterior sigue legible.</translation>
    </message>
    <message>
        <source>Correct the intake</source>
        <translation>Corregir la recepción</translation>
    </message>
    <message>
        <source>Intake of job {number}</source>
        <translation>Recepción del trabajo {number}</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
</context>
<context>
    <name>Enquiries</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Respondida por</translation>
    </message>
    <message>
        <source>Answered: {channel}</source>
        <translation>Respondida: {channel}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Empty: it stays open until somebody answers it</source>
        <translation>Vacío: queda abierta hasta que alguien responda</translation>
    </message>
    <message>
        <source>Enquiry answered</source>
        <translation>Consulta respondida</translation>
    </message>
    <message>
        <source>Enquiry cancelled</source>
        <translation>Consulta anulada</translation>
    </message>
    <message>
        <source>Enquiry to be answered</source>
        <translation>Consulta por responder</translation>
    </message>
    <message>
        <source>For example: ask the maker, call back</source>
        <translation>Por ejemplo: preguntar al fabricante, volver a llamar</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Pregunta y respuesta</translation>
    </message>
    <message>
        <source>Say what was answered, too.</source>
        <translation>Diga también qué se respondió.</translation>
    </message>
    <message>
        <source>The customer was shown how to use it</source>
        <translation>Se enseñó al cliente a usarlo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>What the customer asks</source>
        <translation>Qué pregunta el cliente</translation>
    </message>
</context>
<context>
    <name>Enquiry</name>
    <message>
        <source>Answer an enquiry</source>
        <translation>Responder a una consulta</translation>
    </message>
    <message>
        <source>Answer the enquiry</source>
        <translation>Responder a la consulta</translation>
    </message>
    <message>
        <source>Half-typed enquiry</source>
        <translation>Consulta a medias</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>Save the enquiry</source>
        <translation>Guardar la consulta</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>%n unit(s), with their repairs and guarantees, without a name</source>
        <translation>
            <numerusform>%n equipo, con sus reparaciones y garantías, sin nombre</numerusform>
            <numerusform>%n equipos, con sus reparaciones y garantías, sin nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups made before now: they hold the data until newer ones take their place.</source>
        <translation>Copias de seguridad anteriores: tienen los datos hasta que otras más nuevas las sustituyan.</translation>
    </message>
    <message>
        <source>Block instead…</source>
        <translation>Mejor bloquear…</translation>
    </message>
    <message>
        <source>Erase a customer</source>
        <translation>Borrar un cliente</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Desaparece para siempre</translation>
    </message>
    <message>
        <source>I know that this cannot be undone</source>
        <translation>Sé que esto no se puede deshacer</translation>
    </message>
    <message>
        <source>Name, phones, e-mail, addresses, consents, notes and files of the person</source>
        <translation>Nombre, teléfonos, correo, direcciones, consentimientos, notas y archivos de la persona</translation>
    </message>
    <message>
        <source>Papers with their number, date and sums, without whom they were for</source>
        <translation>Documentos con su número, fecha e importes, sin para quién eran</translation>
    </message>
    <message>
        <source>Something of this customer has to be kept until {day} ({law}). Until then block the customer instead: nobody sees the data, and you can still answer claims.</source>
        <translation>Algo de este cliente debe conservarse hasta el {day} ({law}). Hasta entonces, bloquee al cliente: nadie ve los datos y usted puede responder a reclamaciones.</translation>
    </message>
    <message>
        <source>The name on papers, in the history of changes and in the search</source>
        <translation>El nombre en los documentos, en el historial de cambios y en la búsqueda</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Qué queda</translation>
    </message>
    <message>
        <source>What the staff noted down, and drawn signatures</source>
        <translation>Lo que anotó el personal y las firmas manuscritas</translation>
    </message>
</context>
<context>
    <name>ErifPaper</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n día natural</numerusform>
            <numerusform>%n días naturales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Date of the answer</source>
        <translation>Fecha de la respuesta</translation>
    </message>
    <message>
        <source>I accept the repair on the conditions of this form.</source>
        <translation>Acepto la reparación en las condiciones de este formulario.</translation>
    </message>
    <message>
        <source>I do not accept it.</source>
        <translation>No la acepto.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Its validity ended without an answer.</source>
        <translation>Su validez terminó sin respuesta.</translation>
    </message>
    <message>
        <source>No cost</source>
        <translation>Sin coste</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Provided on</source>
        <translation>Facilitado el</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>Respuesta del cliente</translation>
    </message>
    <message>
        <source>The diagnosis costs {amount}, as you were told beforehand.</source>
        <translation>El diagnóstico cuesta {amount}, de lo que se le informó previamente.</translation>
    </message>
    <message>
        <source>This form costs nothing. Its conditions are not changed while it is valid; if you accept it in that time, the repairer is bound to carry out the repair on these conditions.</source>
        <translation>Este formulario es gratuito. Sus condiciones no se modifican mientras es válido; si usted lo acepta en ese plazo, el reparador queda obligado a realizar la reparación en estas condiciones.</translation>
    </message>
    <message>
        <source>serial {serial}</source>
        <translation>n.º de serie {serial}</translation>
    </message>
    <message>
        <source>{method}. Maximum price: {amount}</source>
        <translation>{method}. Precio máximo: {amount}</translation>
    </message>
    <message>
        <source>{period}, until {day} inclusive</source>
        <translation>{period}, hasta el {day} inclusive</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped at your request. What was finished is kept.</source>
        <translation>Detenido a petición suya. Lo terminado se conserva.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n fila leída</numerusform>
            <numerusform>%n filas leídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n fila escrita</numerusform>
            <numerusform>%n filas escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>A day without a yes or no says nothing.</source>
        <translation>Una fecha sin un sí o un no no dice nada.</translation>
    </message>
    <message>
        <source>A file of {preset} has a column “{column}”; this one has not.</source>
        <translation>Un archivo de {preset} tiene una columna «{column}»; este no.</translation>
    </message>
    <message>
        <source>A later row has the same reference; only that one counts.</source>
        <translation>Una fila posterior tiene la misma referencia; solo cuenta esa.</translation>
    </message>
    <message>
        <source>A phone number has digits.</source>
        <translation>Un número de teléfono tiene cifras.</translation>
    </message>
    <message>
        <source>A quotation mark is opened in this row and never closed.</source>
        <translation>En esta fila se abre una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>A serial has letters or digits; this one is left out.</source>
        <translation>Un número de serie tiene letras o cifras; este se omite.</translation>
    </message>
    <message>
        <source>A sheet holds no more than a million rows. Write a .csv file.</source>
        <translation>Una hoja no admite más de un millón de filas. Escriba un archivo .csv.</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Aceptado el</translation>
    </message>
    <message>
        <source>Amount returned</source>
        <translation>Importe devuelto</translation>
    </message>
    <message>
        <source>An earlier reading of this unit is higher.</source>
        <translation>Una lectura anterior de este equipo es más alta.</translation>
    </message>
    <message>
        <source>Another row of this case says otherwise; that one stays.</source>
        <translation>Otra fila de este caso dice otra cosa; vale aquella.</translation>
    </message>
    <message>
        <source>Another unit has the serial {serial}: O and 0, I and 1 look alike.</source>
        <translation>Otro equipo tiene el número de serie {serial}: la O y el 0, la I y el 1 se confunden.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Answered before it was opened.</source>
        <translation>Respondido antes de abrirse.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Call due on</source>
        <translation>Llamada prevista para el</translation>
    </message>
    <message>
        <source>Call&apos;s reference</source>
        <translation>Referencia de la llamada</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Llamada hecha el</translation>
    </message>
    <message>
        <source>Called, and nobody says how it ended.</source>
        <translation>Se llamó y nadie dice cómo terminó.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case&apos;s reference</source>
        <translation>Referencia del caso</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed before it was opened.</source>
        <translation>Cerrado antes de abrirse.</translation>
    </message>
    <message>
        <source>Comeback of</source>
        <translation>Reincidencia de</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>Teléfono del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation>Referencia del cliente</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Decisión sobre la reclamación</translation>
    </message>
    <message>
        <source>Delivered before it was sold.</source>
        <translation>Entregado antes de venderse.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Differs in O and 0, or in I and 1.</source>
        <translation>Se diferencia en O y 0, o en I y 1.</translation>
    </message>
    <message>
        <source>Done on the first visit</source>
        <translation>Resuelto en la primera visita</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Fault in the customer&apos;s words</source>
        <translation>Avería según el cliente</translation>
    </message>
    <message>
        <source>Fewer than 12 months agreed on second-hand goods are void: the whole legal guarantee holds.</source>
        <translation>Menos de 12 meses acordados en productos de segunda mano son nulos: vale la garantía legal entera.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Finished before it was opened.</source>
        <translation>Terminado antes de abrirse.</translation>
    </message>
    <message>
        <source>Finished {end}, before it was handed in {start}.</source>
        <translation>Terminado {end}, antes de recibirse {start}.</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>Ground of the return</source>
        <translation>Motivo de la devolución</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Handed back before it was finished.</source>
        <translation>Entregado antes de terminarse.</translation>
    </message>
    <message>
        <source>Handed back before it was handed in.</source>
        <translation>Entregado antes de recibirse.</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Hands-on minutes</source>
        <translation>Minutos de trabajo</translation>
    </message>
    <message>
        <source>In {file} the cell {cell} lies so far from the others that the sheet does not fit into memory. Delete what stands there, or copy the list into a new sheet.</source>
        <translation>En {file} la celda {cell} está tan lejos de las demás que la hoja no cabe en la memoria. Elimine lo que hay en ella o copie la lista en una hoja nueva.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of complaint</source>
        <translation>Clase de queja</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Maintenance plans</source>
        <translation>Planes de mantenimiento</translation>
    </message>
    <message>
        <source>Meter readings</source>
        <translation>Lecturas de contador</translation>
    </message>
    <message>
        <source>No customer of the shop has the phone {name}.</source>
        <translation>Ningún cliente de la tienda tiene el teléfono {name}.</translation>
    </message>
    <message>
        <source>No customer of the shop is called “{name}”.</source>
        <translation>Ningún cliente de la tienda se llama «{name}».</translation>
    </message>
    <message>
        <source>No product of the shop is called “{name}”.</source>
        <translation>Ningún producto de la tienda se llama «{name}».</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing in this column tells whether “{value}” is day or month first; it is taken day first. --dates says it.</source>
        <translation>Nada en esta columna indica si «{value}» empieza por el día o por el mes; se toma primero el día. Con --dates se indica.</translation>
    </message>
    <message>
        <source>Nothing in this column tells whether “{value}” is day or month first; it is taken month first, like the others of the file. --dates says it.</source>
        <translation>Nada en esta columna indica si «{value}» empieza por el día o por el mes; se toma primero el mes, como en las demás columnas del archivo. Con --dates se indica.</translation>
    </message>
    <message>
        <source>Of the sheet “{sheet}”: {problem} Other sheets (--sheet): {left}.</source>
        <translation>De la hoja «{sheet}»: {problem} Otras hojas (--sheet): {left}.</translation>
    </message>
    <message>
        <source>On scale 1.0 ease lies between 1 and 5.</source>
        <translation>En la escala 1.0 la facilidad va de 1 a 5.</translation>
    </message>
    <message>
        <source>One of these is needed: {fields}.</source>
        <translation>Hace falta uno de estos: {fields}.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Opened before the unit was bought.</source>
        <translation>Abierto antes de comprarse el equipo.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Outcome of the call</source>
        <translation>Resultado de la llamada</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>Prevista desde</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>Prevista hasta</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Product&apos;s reference</source>
        <translation>Referencia del producto</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Reason for the call</source>
        <translation>Motivo de la llamada</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>References of the jobs</source>
        <translation>Referencias de los trabajos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Row {row} holds a text of {size} characters; a sheet takes 32,767. Write a .csv file.</source>
        <translation>La fila {row} tiene un texto de {size} caracteres; una hoja admite 32.767. Escriba un archivo .csv.</translation>
    </message>
    <message>
        <source>Row {row} is the same; it is taken once.</source>
        <translation>La fila {row} es igual; se toma una sola vez.</translation>
    </message>
    <message>
        <source>Row {row} reads the same; both are taken.</source>
        <translation>La fila {row} dice lo mismo; se toman las dos.</translation>
    </message>
    <message>
        <source>Row {row} was read as the header, and none of its columns is known: {columns}. Say what they are with --map &quot;Column=field&quot;, or --no-header where the list has no header. Known columns: {fields}.</source>
        <translation>La fila {row} se leyó como cabecera y ninguna de sus columnas es conocida: {columns}. Indique qué son con --map &quot;Columna=campo&quot;, o --no-header si la lista no tiene cabecera. Columnas conocidas: {fields}.</translation>
    </message>
    <message>
        <source>Row {row} was read as the header; no column in it is the ref, the other system&apos;s key. Say which with --map &quot;Column=ref&quot;, or have it made from each row&apos;s own words with --map =ref. Known columns: {fields}.</source>
        <translation>La fila {row} se leyó como cabecera; ninguna de sus columnas es ref, la clave del otro sistema. Indique cuál con --map &quot;Columna=ref&quot;, o haga que se forme con las palabras de cada fila con --map =ref. Columnas conocidas: {fields}.</translation>
    </message>
    <message>
        <source>Row {row} was read as the header; no column in it is {field}, and it is needed. Say which with --map &quot;Column={one}&quot;, or give one value for the whole file with --set &quot;{one}=…&quot;.</source>
        <translation>La fila {row} se leyó como cabecera; ninguna de sus columnas es {field}, y hace falta. Indique cuál con --map &quot;Columna={one}&quot;, o dé un valor para todo el archivo con --set &quot;{one}=…&quot;.</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelta con</translation>
    </message>
    <message>
        <source>Several brands have this serial; the row names none of them.</source>
        <translation>Varias marcas tienen este número de serie; la fila no dice cuál.</translation>
    </message>
    <message>
        <source>Several makers have the serial {name}: give the brand, too.</source>
        <translation>Varias marcas tienen el número de serie {name}: indique también la marca.</translation>
    </message>
    <message>
        <source>Sheets are written as .xlsx: {file}</source>
        <translation>Las hojas de cálculo se escriben como .xlsx: {file}</translation>
    </message>
    <message>
        <source>Somebody with this number or address objected before and was erased: recorded as one who objects.</source>
        <translation>Alguien con este número o dirección se opuso antes y se borró: se registra como quien se opone.</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>The brand was changed by an import.</source>
        <translation>Una importación cambió la marca.</translation>
    </message>
    <message>
        <source>The column “{column}” holds dates of both forms: “{one}” in row {row} is day first, “{other}” in row {line} month first. Say which counts with --dates day-first or --dates month-first; the others are refused.</source>
        <translation>La columna «{column}» tiene fechas de las dos formas: «{one}», en la fila {row}, empieza por el día; «{other}», en la fila {line}, por el mes. Indique cuál vale con --dates day-first o --dates month-first; las demás se rechazan.</translation>
    </message>
    <message>
        <source>The columns “{one}” and “{other}” of row {row}, read as the header, are both {field}. Say which with --map &quot;{other}={field}&quot;.</source>
        <translation>Las columnas «{one}» y «{other}» de la fila {row}, leída como cabecera, son las dos {field}. Indique cuál con --map &quot;{other}={field}&quot;.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>El archivo no tiene ninguna columna «{column}».</translation>
    </message>
    <message>
        <source>The preset {preset} is for {kind}.</source>
        <translation>El formato {preset} es para {kind}.</translation>
    </message>
    <message>
        <source>The program does not speak this language.</source>
        <translation>El programa no habla este idioma.</translation>
    </message>
    <message>
        <source>The refused rows could not be written to {file}: {reason}</source>
        <translation>Las filas rechazadas no se han podido escribir en {file}: {reason}</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>La fila tiene más celdas que columnas hay.</translation>
    </message>
    <message>
        <source>The scale of ease is not said; 2.0 is taken.</source>
        <translation>No se dice la escala de facilidad; se toma la 2.0.</translation>
    </message>
    <message>
        <source>The shop&apos;s customer {number} has the same name and phone; both stay.</source>
        <translation>El cliente {number} de la tienda tiene el mismo nombre y teléfono; quedan los dos.</translation>
    </message>
    <message>
        <source>The shop&apos;s customer {number} has the same tax id; both stay.</source>
        <translation>El cliente {number} de la tienda tiene el mismo NIF; quedan los dos.</translation>
    </message>
    <message>
        <source>The shop&apos;s customer “{name}” has another phone.</source>
        <translation>El cliente «{name}» de la tienda tiene otro teléfono.</translation>
    </message>
    <message>
        <source>There is no field “{field}”. There are: {fields}.</source>
        <translation>No hay ningún campo «{field}». Hay: {fields}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>No hay ningún archivo {file}.</translation>
    </message>
    <message>
        <source>This column is passed over.</source>
        <translation>Esta columna se pasa por alto.</translation>
    </message>
    <message>
        <source>This customer is blocked: nothing of theirs is changed.</source>
        <translation>Este cliente está bloqueado: no se cambia nada suyo.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>No parece una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>This is longer than 1 MB.</source>
        <translation>Ocupa más de 1 MB.</translation>
    </message>
    <message>
        <source>This is needed and is empty.</source>
        <translation>Hace falta y está vacío.</translation>
    </message>
    <message>
        <source>This serial was sold new to somebody else, too.</source>
        <translation>Este número de serie se vendió nuevo también a otra persona.</translation>
    </message>
    <message>
        <source>This shop&apos;s own {number} is something else.</source>
        <translation>El {number} propio de esta tienda es otra cosa.</translation>
    </message>
    <message>
        <source>Told of the end on</source>
        <translation>Avisado del fin el</translation>
    </message>
    <message>
        <source>Under guarantee</source>
        <translation>En garantía</translation>
    </message>
    <message>
        <source>Unit U{unit} bears this serial, and is another product.</source>
        <translation>El equipo U{unit} lleva este número de serie y es otro producto.</translation>
    </message>
    <message>
        <source>Version of the questions</source>
        <translation>Versión de las preguntas</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>Quién llama</translation>
    </message>
    <message>
        <source>With this brand, units U{one} and U{other} have the same serial.</source>
        <translation>Con esta marca, los equipos U{one} y U{other} tienen el mismo número de serie.</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>day first: 31/12/2026</source>
        <translation>primero el día: 31/12/2026</translation>
    </message>
    <message>
        <source>month first: 12/31/2026</source>
        <translation>primero el mes: 12/31/2026</translation>
    </message>
    <message>
        <source>{count} customers of the shop are “{name}”. A phone, or the reference, tells which.</source>
        <translation>Hay {count} clientes «{name}» en la tienda. Un teléfono, o la referencia, dice cuál es.</translation>
    </message>
    <message>
        <source>{count} products of the shop are “{name}”. Brand and model, or the reference, tell which.</source>
        <translation>Hay {count} productos «{name}» en la tienda. La marca y el modelo, o la referencia, dicen cuál es.</translation>
    </message>
    <message>
        <source>{end} lies before {start}, its beginning.</source>
        <translation>{end} es anterior a {start}, su principio.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation>No se puede leer {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} has no sheet with cells.</source>
        <translation>{file} no tiene ninguna hoja con celdas.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{name}”. There are: {sheets}.</source>
        <translation>{file} no tiene ninguna hoja «{name}». Hay: {sheets}.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation>{file} es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>{file} is empty: its first row names the columns.</source>
        <translation>{file} está vacío: su primera fila nombra las columnas.</translation>
    </message>
    <message>
        <source>{file} is locked by a password. Save a copy without one.</source>
        <translation>{file} está protegido con contraseña. Guarde una copia sin ella.</translation>
    </message>
    <message>
        <source>{file} is no list, whatever its name says. Save your list as CSV or XLSX.</source>
        <translation>{file} no es una lista, diga lo que diga su nombre. Guarde su lista como CSV o XLSX.</translation>
    </message>
    <message>
        <source>{file} is no workbook that can be read.</source>
        <translation>{file} no es un libro de cálculo que se pueda leer.</translation>
    </message>
    <message>
        <source>{file} is no workbook; it has no sheets.</source>
        <translation>{file} no es un libro de cálculo; no tiene hojas.</translation>
    </message>
    <message>
        <source>{file} is packed like no list is: unpacked it would fill the memory.</source>
        <translation>{file} está comprimido como no lo está ninguna lista: descomprimido llenaría la memoria.</translation>
    </message>
    <message>
        <source>{file}, row {row}, {column}: {reason} Nothing was imported.</source>
        <translation>{file}, fila {row}, {column}: {reason} No se ha importado nada.</translation>
    </message>
    <message>
        <source>{kind} imported from {file}</source>
        <translation>{kind}: importación de {file}</translation>
    </message>
    <message>
        <source>{name} was added to the staff.</source>
        <translation>Se ha añadido a {name} al personal.</translation>
    </message>
    <message>
        <source>{said}: {reason}</source>
        <translation>{said}: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is not known.</source>
        <translation>«{name}» no se conoce.</translation>
    </message>
    <message>
        <source>“{name}” is taken for this shop&apos;s own number.</source>
        <translation>«{name}» se toma por el número propio de esta tienda.</translation>
    </message>
    <message>
        <source>“{pair}” is not written Column=field.</source>
        <translation>«{pair}» no está escrito como Columna=campo.</translation>
    </message>
    <message>
        <source>“{pair}” is not written field:Theirs=ours.</source>
        <translation>«{pair}» no tiene la forma campo:Suyo=nuestro.</translation>
    </message>
    <message>
        <source>“{pair}” is not written field=value.</source>
        <translation>«{pair}» no tiene la forma campo=valor.</translation>
    </message>
    <message>
        <source>“{pair}”: no two rows have the same ref. --map =ref makes one of each.</source>
        <translation>«{pair}»: no hay dos filas con la misma ref. --map =ref forma una para cada fila.</translation>
    </message>
    <message>
        <source>“{value}” is no amount. It is written 12.50 or 12,50, without thousands separators.</source>
        <translation>«{value}» no es un importe. Se escribe 12,50 o 12.50, sin separador de millares.</translation>
    </message>
    <message>
        <source>“{value}” is no date. It is written 2026-11-21 or 21/11/2026, with or without 09:30.</source>
        <translation>«{value}» no es una fecha. Se escribe 2026-11-21 o 21/11/2026, con o sin 09:30.</translation>
    </message>
    <message>
        <source>“{value}” is no language. It is written {codes}.</source>
        <translation>«{value}» no es un idioma. Se escribe {codes}.</translation>
    </message>
    <message>
        <source>“{value}” is no whole number.</source>
        <translation>«{value}» no es un número entero.</translation>
    </message>
    <message>
        <source>“{value}” is none of: {words}.</source>
        <translation>«{value}» no es ninguno de estos: {words}.</translation>
    </message>
    <message>
        <source>“{value}” lies in the future, yet it has happened.</source>
        <translation>«{value}» está en el futuro, pero ya ha ocurrido.</translation>
    </message>
    <message>
        <source>“{value}” was cut by a spreadsheet; its last digits are lost. In the list itself format the column as text, or as a number without decimals, and save it again.</source>
        <translation>«{value}» lo recortó una hoja de cálculo; sus últimas cifras se han perdido. En la lista original dé a la columna formato de texto, o de número sin decimales, y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>“{value}”: a number between {least} and {most} is expected.</source>
        <translation>«{value}»: se espera un número entre {least} y {most}.</translation>
    </message>
    <message>
        <source>“{value}”: an amount between 0 and 100,000,000 is expected.</source>
        <translation>«{value}»: se espera un importe entre 0 y 100.000.000.</translation>
    </message>
    <message>
        <source>“{value}”: the year must lie between 1900 and 2200.</source>
        <translation>«{value}»: el año debe estar entre 1900 y 2200.</translation>
    </message>
    <message>
        <source>“{word}” is no kind of file. There are: {kinds}.</source>
        <translation>«{word}» no es ningún tipo de archivo. Hay: {kinds}.</translation>
    </message>
    <message>
        <source>“{word}” is no preset. There are: {presets}.</source>
        <translation>«{word}» no es ningún formato conocido. Hay: {presets}.</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Nothing to settle.</source>
        <translation>No hay diferencia.</translation>
    </message>
    <message>
        <source>The customer pays {sum}.</source>
        <translation>El cliente paga {sum}.</translation>
    </message>
    <message>
        <source>Worth of what came back: {sum}</source>
        <translation>Valor de lo devuelto: {sum}</translation>
    </message>
    <message>
        <source>{sum} go back to the customer.</source>
        <translation>Se devuelven {sum} al cliente.</translation>
    </message>
</context>
<context>
    <name>ExchangeSlip</name>
    <message>
        <source>Back to the customer</source>
        <translation>A devolver al cliente</translation>
    </message>
    <message>
        <source>Handed out instead</source>
        <translation>Entregado a cambio</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Its own guarantee, until</source>
        <translation>Su propia garantía, hasta</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Sin diferencia</translation>
    </message>
    <message>
        <source>Paid by the customer</source>
        <translation>Pagado por el cliente</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>Producto entregado</translation>
    </message>
    <message>
        <source>Worth of what came back</source>
        <translation>Valor de lo devuelto</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Above 0 we think better of our work than our customers do.</source>
        <translation>Por encima de 0, tenemos mejor opinión de nuestro trabajo que nuestros clientes.</translation>
    </message>
    <message>
        <source>After a complaint or a request to call later, how many were called within the hours we offer.</source>
        <translation>Tras una queja o si pidieron que llamáramos más tarde, a cuántos se llamó dentro de las horas que ofrecemos.</translation>
    </message>
    <message>
        <source>All things that customers name as gone wrong, per 100 answers; one answer may name several.</source>
        <translation>Todo lo que los clientes dicen que salió mal, por cada 100 respuestas; una respuesta puede nombrar varias cosas.</translation>
    </message>
    <message>
        <source>Amount returned</source>
        <translation>Importe devuelto</translation>
    </message>
    <message>
        <source>Answered as offered</source>
        <translation>Respondido como se ofrece</translation>
    </message>
    <message>
        <source>Answered the survey, of all calls</source>
        <translation>Encuestas, de todas las llamadas</translation>
    </message>
    <message>
        <source>Answered the survey, of those spoken to</source>
        <translation>Encuestas, de los que atendieron</translation>
    </message>
    <message>
        <source>Attention to each customer&apos;s own case: what customers found less what they expect; below 0 we fall short.</source>
        <translation>Atención al caso de cada cliente: lo que encontraron menos lo que esperan; por debajo de 0 nos quedamos cortos.</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>Volvieron a comprar</translation>
    </message>
    <message>
        <source>Called back as offered</source>
        <translation>Llamado como se ofrece</translation>
    </message>
    <message>
        <source>Calls in which somebody was spoken to</source>
        <translation>Llamadas en las que se habló con alguien</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Volvieron con la misma avería</translation>
    </message>
    <message>
        <source>Came back in 90 days</source>
        <translation>Vuelven en 90 días</translation>
    </message>
    <message>
        <source>Cases opened in the month that nobody has answered yet.</source>
        <translation>Casos abiertos en el mes que nadie ha respondido todavía.</translation>
    </message>
    <message>
        <source>Claims per 100 units under guarantee</source>
        <translation>Reclamaciones por 100 equipos en garantía</translation>
    </message>
    <message>
        <source>Complaint made good</source>
        <translation>Queja resuelta</translation>
    </message>
    <message>
        <source>Complaint made good, 9 of 10</source>
        <translation>Queja resuelta, 9 de cada 10</translation>
    </message>
    <message>
        <source>Complaint made good, median</source>
        <translation>Queja resuelta, mediana</translation>
    </message>
    <message>
        <source>Complaints opened, per 100 cases opened, visits made and calls answered.</source>
        <translation>Quejas abiertas por cada 100 casos abiertos, visitas hechas y llamadas atendidas.</translation>
    </message>
    <message>
        <source>Complaints past the lawful day</source>
        <translation>Quejas fuera del plazo legal</translation>
    </message>
    <message>
        <source>Complaints per 100</source>
        <translation>Quejas por 100</translation>
    </message>
    <message>
        <source>Complaints per 100 contacts</source>
        <translation>Quejas por 100 contactos</translation>
    </message>
    <message>
        <source>Complaints whose last lawful day lay in the month and that had no answer by then.</source>
        <translation>Quejas cuyo último día legal caía en el mes y que ese día no tenían respuesta.</translation>
    </message>
    <message>
        <source>Credited by makers</source>
        <translation>Abonado por fabricantes</translation>
    </message>
    <message>
        <source>Customers reached</source>
        <translation>Clientes localizados</translation>
    </message>
    <message>
        <source>Days in the shop</source>
        <translation>Plazo de reparación</translation>
    </message>
    <message>
        <source>Days in the shop, 9 of 10</source>
        <translation>Días en la tienda, 9 de cada 10</translation>
    </message>
    <message>
        <source>Days in the shop, median</source>
        <translation>Días en la tienda, mediana</translation>
    </message>
    <message>
        <source>Ease, mean</source>
        <translation>Facilidad, media</translation>
    </message>
    <message>
        <source>External quality</source>
        <translation>Calidad externa</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>First answer, 9 of 10</source>
        <translation>Primera respuesta, 9 de cada 10</translation>
    </message>
    <message>
        <source>First answer, median</source>
        <translation>Primera respuesta, mediana</translation>
    </message>
    <message>
        <source>Fixed the first time</source>
        <translation>Reparado a la primera</translation>
    </message>
    <message>
        <source>Found it easy</source>
        <translation>Les resultó fácil</translation>
    </message>
    <message>
        <source>Found it easy (CES)</source>
        <translation>Les resultó fácil (CES)</translation>
    </message>
    <message>
        <source>Gap between internal and external quality</source>
        <translation>Brecha entre calidad interna y externa</translation>
    </message>
    <message>
        <source>Gap: personal attention</source>
        <translation>Brecha: trato personal</translation>
    </message>
    <message>
        <source>Gap: premises and appearance</source>
        <translation>Brecha: local y presencia</translation>
    </message>
    <message>
        <source>Gap: promptness</source>
        <translation>Brecha: rapidez</translation>
    </message>
    <message>
        <source>Gap: reliability</source>
        <translation>Brecha: fiabilidad</translation>
    </message>
    <message>
        <source>Gap: trust</source>
        <translation>Brecha: confianza</translation>
    </message>
    <message>
        <source>Guarantee claims</source>
        <translation>Reclamaciones en garantía</translation>
    </message>
    <message>
        <source>Guarantee claims opened in the month.</source>
        <translation>Reclamaciones en garantía abiertas en el mes.</translation>
    </message>
    <message>
        <source>Guarantee claims opened, per 100 units under any cover at the month&apos;s end.</source>
        <translation>Reclamaciones en garantía abiertas por cada 100 equipos con alguna cobertura al final del mes.</translation>
    </message>
    <message>
        <source>Half of the cases closed in the month took at most this open time, waiting for the customer left out.</source>
        <translation>La mitad de los casos cerrados en el mes tardó como mucho este tiempo de apertura, sin contar la espera del cliente.</translation>
    </message>
    <message>
        <source>Half of the complaints closed in the month took at most this long from opened to closed.</source>
        <translation>La mitad de las quejas cerradas en el mes tardó como mucho esto desde que se abrió hasta que se cerró.</translation>
    </message>
    <message>
        <source>Half of the customers had a first answer from a person within this open time.</source>
        <translation>La mitad de los clientes tuvo una primera respuesta de una persona dentro de este tiempo de apertura.</translation>
    </message>
    <message>
        <source>Half of the repairs took at most this much work, where a fault was found.</source>
        <translation>La mitad de las reparaciones llevó como mucho este trabajo, cuando se encontró avería.</translation>
    </message>
    <message>
        <source>Half of the repairs were finished within this many days from hand-in.</source>
        <translation>La mitad de las reparaciones se terminó en estos días desde la entrega en tienda.</translation>
    </message>
    <message>
        <source>Hands-on time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Hands-on time of a repair, mean</source>
        <translation>Tiempo de trabajo de una reparación, media</translation>
    </message>
    <message>
        <source>Hands-on time of a repair, median</source>
        <translation>Tiempo de trabajo de una reparación, mediana</translation>
    </message>
    <message>
        <source>Hours of work, visits and calls, of the opening hours of technicians and counter staff.</source>
        <translation>Horas de trabajo, visitas y llamadas, sobre las horas de apertura de técnicos y personal de mostrador.</translation>
    </message>
    <message>
        <source>How easy we made it for the customer, from 1 to 7; 7 is very easy.</source>
        <translation>Lo fácil que se lo pusimos al cliente, de 1 a 7; 7 es muy fácil.</translation>
    </message>
    <message>
        <source>How well it went in the customers&apos; eyes: satisfied, would recommend, found it easy, nothing went wrong.</source>
        <translation>Lo bien que fue a ojos de los clientes: satisfechos, nos recomendarían, les resultó fácil, nada salió mal.</translation>
    </message>
    <message>
        <source>How well the work went by our own records: fixed the first time, promised day kept, did not come back.</source>
        <translation>Lo bien que fue el trabajo según nuestros registros: reparado a la primera, fecha prometida cumplida, no volvió.</translation>
    </message>
    <message>
        <source>Internal quality</source>
        <translation>Calidad interna</translation>
    </message>
    <message>
        <source>Knowledge and politeness that give trust: what customers found less what they expect; below 0 we fall short.</source>
        <translation>Conocimiento y cortesía que dan confianza: lo que encontraron menos lo que esperan; por debajo de 0 nos quedamos cortos.</translation>
    </message>
    <message>
        <source>Little effort, old scale</source>
        <translation>Poco esfuerzo, escala antigua</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga de trabajo</translation>
    </message>
    <message>
        <source>Mean time to repair (MTTR): minutes of work on a repair, waiting left out, where a fault was found.</source>
        <translation>Tiempo medio de reparación (MTTR): minutos de trabajo en una reparación, sin esperas, cuando se encontró avería.</translation>
    </message>
    <message>
        <source>Net promoter score</source>
        <translation>Índice de recomendación (NPS)</translation>
    </message>
    <message>
        <source>Nine of ten cases closed in the month took at most this open time, waiting for the customer left out.</source>
        <translation>Nueve de cada diez casos cerrados en el mes tardaron como mucho este tiempo de apertura, sin contar la espera del cliente.</translation>
    </message>
    <message>
        <source>Nine of ten complaints closed in the month took at most this long from opened to closed.</source>
        <translation>Nueve de cada diez quejas cerradas en el mes tardaron como mucho esto desde que se abrieron hasta que se cerraron.</translation>
    </message>
    <message>
        <source>Nine of ten customers had a first answer from a person within this open time.</source>
        <translation>Nueve de cada diez clientes tuvieron una primera respuesta de una persona dentro de este tiempo de apertura.</translation>
    </message>
    <message>
        <source>Nine of ten repairs were finished within this many days from hand-in.</source>
        <translation>Nueve de cada diez reparaciones se terminaron en estos días desde la entrega en tienda.</translation>
    </message>
    <message>
        <source>Of the calls that fell due, how many reached the customer.</source>
        <translation>De las llamadas que tocaban, en cuántas se localizó al cliente.</translation>
    </message>
    <message>
        <source>Of the calls that fell due, in how many we spoke to the customer, answered or refused.</source>
        <translation>De las llamadas que tocaban, en cuántas se habló con el cliente, contestara o no quisiera.</translation>
    </message>
    <message>
        <source>Of the customers of the last 24 months, how many bought on two different days.</source>
        <translation>De los clientes de los últimos 24 meses, cuántos compraron en dos días distintos.</translation>
    </message>
    <message>
        <source>Of the customers who were owed a first answer, how many had it within the time we offer.</source>
        <translation>De los clientes que esperaban una primera respuesta, cuántos la tuvieron en el tiempo que ofrecemos.</translation>
    </message>
    <message>
        <source>Of the jobs promised for a day of the month, how many were finished by that day; open ones count as missed.</source>
        <translation>De los trabajos prometidos para un día del mes, cuántos se terminaron ese día o antes; los abiertos cuentan como incumplidos.</translation>
    </message>
    <message>
        <source>Of the repairs and installations finished, how many were fixed at once and did not come back.</source>
        <translation>De las reparaciones e instalaciones terminadas, cuántas quedaron bien a la primera y no volvieron.</translation>
    </message>
    <message>
        <source>Of the repairs finished, how many were ready within the opening days we offer.</source>
        <translation>De las reparaciones terminadas, cuántas estuvieron listas en los días de apertura que ofrecemos.</translation>
    </message>
    <message>
        <source>Of the repairs whose 90 days ended in the month, how many came back with the same fault.</source>
        <translation>De las reparaciones cuyos 90 días se cumplían en el mes, cuántas volvieron con la misma avería.</translation>
    </message>
    <message>
        <source>Of the visits planned, how many began within the minutes we offer.</source>
        <translation>De las visitas previstas, cuántas empezaron dentro de los minutos que ofrecemos.</translation>
    </message>
    <message>
        <source>Of those asked on the scale of 2010, how many had little effort (1 or 2 out of 5).</source>
        <translation>De los preguntados con la escala de 2010, cuántos tuvieron poco esfuerzo (1 o 2 de 5).</translation>
    </message>
    <message>
        <source>Of those who answered, how many agree (5 to 7 out of 7) that we made it easy.</source>
        <translation>De los que contestaron, cuántos están de acuerdo (5 a 7 de 7) en que se lo pusimos fácil.</translation>
    </message>
    <message>
        <source>Of those who answered, how many gave a 4 or a 5 out of 5.</source>
        <translation>De los que contestaron, cuántos dieron un 4 o un 5 de 5.</translation>
    </message>
    <message>
        <source>Of those who answered, how many say that at least one thing went wrong.</source>
        <translation>De los que contestaron, cuántos dicen que al menos una cosa salió mal.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Other serial let through</source>
        <translation>Otro número de serie admitido</translation>
    </message>
    <message>
        <source>Owed by makers</source>
        <translation>Pendiente de fabricantes</translation>
    </message>
    <message>
        <source>Promised day kept</source>
        <translation>Fecha prometida cumplida</translation>
    </message>
    <message>
        <source>Quick and willing help: what customers found less what they expect; below 0 we fall short.</source>
        <translation>Ayuda rápida y dispuesta: lo que encontraron menos lo que esperan; por debajo de 0 nos quedamos cortos.</translation>
    </message>
    <message>
        <source>Ready as offered</source>
        <translation>Listo como se ofrece</translation>
    </message>
    <message>
        <source>Recommendation (NPS)</source>
        <translation>Recomendación (NPS)</translation>
    </message>
    <message>
        <source>Reliability: gap</source>
        <translation>Fiabilidad: brecha</translation>
    </message>
    <message>
        <source>Resolution by the calendar, median</source>
        <translation>Resolución según el calendario, mediana</translation>
    </message>
    <message>
        <source>Resolution, 9 of 10</source>
        <translation>Resolución, 9 de cada 10</translation>
    </message>
    <message>
        <source>Resolution, median</source>
        <translation>Resolución, mediana</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Returns and exchanges opened in the month.</source>
        <translation>Devoluciones y cambios abiertos en el mes.</translation>
    </message>
    <message>
        <source>Returns for which another serial number than the sold one was taken; each case says who, and why.</source>
        <translation>Devoluciones en las que se admitió otro número de serie que el vendido; cada caso dice quién y por qué.</translation>
    </message>
    <message>
        <source>Returns opened, per 100 sales of the month.</source>
        <translation>Devoluciones abiertas por cada 100 ventas del mes.</translation>
    </message>
    <message>
        <source>Returns per 100 sales</source>
        <translation>Devoluciones por 100 ventas</translation>
    </message>
    <message>
        <source>Satisfaction, mean</source>
        <translation>Satisfacción, media</translation>
    </message>
    <message>
        <source>Satisfied (CSAT)</source>
        <translation>Satisfechos (CSAT)</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <translation>Clientes satisfechos</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Survey sheets, of all calls that fell due.</source>
        <translation>Encuestas contestadas, de todas las llamadas que tocaban.</translation>
    </message>
    <message>
        <source>Survey sheets, of the customers we spoke to.</source>
        <translation>Encuestas contestadas, de los clientes con los que se habló.</translation>
    </message>
    <message>
        <source>The mean of all answers from 1, very dissatisfied, to 5, very satisfied.</source>
        <translation>La media de todas las respuestas, de 1, muy insatisfecho, a 5, muy satisfecho.</translation>
    </message>
    <message>
        <source>The same by the calendar: nights, holidays and waiting count too.</source>
        <translation>Lo mismo según el calendario: también cuentan noches, festivos y esperas.</translation>
    </message>
    <message>
        <source>The share that would recommend the shop (9 or 10) less the share that would not (0 to 6): from −100 to 100.</source>
        <translation>El porcentaje que recomendaría la tienda (9 o 10) menos el que no (0 a 6): de −100 a 100.</translation>
    </message>
    <message>
        <source>Things gone wrong per 100 answers</source>
        <translation>Cosas que salieron mal por 100 respuestas</translation>
    </message>
    <message>
        <source>Visits on time as offered</source>
        <translation>Visitas a su hora como se ofrece</translation>
    </message>
    <message>
        <source>What customers found less what they say a good shop has, from 1 to 7; below 0 we fall short.</source>
        <translation>Lo que los clientes encontraron menos lo que dicen que tiene una buena tienda, de 1 a 7; por debajo de 0 nos quedamos cortos.</translation>
    </message>
    <message>
        <source>What makers and suppliers credited in the month.</source>
        <translation>Lo que fabricantes y proveedores abonaron en el mes.</translation>
    </message>
    <message>
        <source>What was claimed from makers and suppliers, less credited, less written off, on the month&apos;s last day.</source>
        <translation>Lo reclamado a fabricantes y proveedores, menos lo abonado y lo dado por perdido, el último día del mes.</translation>
    </message>
    <message>
        <source>What was given back for the returns opened in the month.</source>
        <translation>Lo que se devolvió por las devoluciones abiertas en el mes.</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Work done right and when promised: what customers found less what they expect; below 0 we fall short.</source>
        <translation>Trabajo bien hecho y en la fecha prometida: lo que encontraron menos lo que esperan; por debajo de 0 nos quedamos cortos.</translation>
    </message>
    <message>
        <source>answered {at}</source>
        <translation>respondido {at}</translation>
    </message>
    <message>
        <source>arrived {at}</source>
        <translation>llegada {at}</translation>
    </message>
    <message numerus="yes">
        <source>bought on %n day(s)</source>
        <translation>
            <numerusform>compró en %n día</numerusform>
            <numerusform>compró en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>closed {at}</source>
        <translation>cerrado {at}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>tocaba {day}</translation>
    </message>
    <message>
        <source>ease {value}</source>
        <translation>facilidad {value}</translation>
    </message>
    <message>
        <source>finished {at}</source>
        <translation>terminado {at}</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>la última vez el {day}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>not arrived</source>
        <translation>sin llegada</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>aún no se ha llamado</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>opened {at}</source>
        <translation>abierto {at}</translation>
    </message>
    <message>
        <source>planned {at}</source>
        <translation>prevista {at}</translation>
    </message>
    <message>
        <source>promised for {day}</source>
        <translation>prometido para {day}</translation>
    </message>
    <message>
        <source>recommends {value}</source>
        <translation>recomendaría {value}</translation>
    </message>
    <message>
        <source>satisfaction {value}</source>
        <translation>satisfacción {value}</translation>
    </message>
    <message>
        <source>{value} gone wrong</source>
        <translation>{value} salió mal</translation>
    </message>
    <message>
        <source>“{comment}”</source>
        <translation>«{comment}»</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>About this file</source>
        <translation>Sobre este archivo</translation>
    </message>
    <message>
        <source>Caption of {name}</source>
        <translation>Pie de {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n archivo añadido</numerusform>
            <numerusform>%n archivos añadidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Archivo modificado</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>Archivo quitado</translation>
    </message>
    <message>
        <source>Print on the service report</source>
        <translation>Imprimir en el parte de asistencia</translation>
    </message>
    <message>
        <source>That file is no longer there.</source>
        <translation>Ese archivo ya no está.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it was moved or taken away. Choose it again.</source>
        <translation>{name} no se puede leer: se ha movido o quitado. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; at most {limit} MB are kept. Make the picture smaller first.</source>
        <translation>{name} ocupa {size} MB; se guardan como mucho {limit} MB. Reduzca antes la imagen.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is not a picture. JPEG, PNG, GIF, WebP and BMP are taken.</source>
        <translation>{name} no es una imagen. Se admiten JPEG, PNG, GIF, WebP y BMP.</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Keeping files</source>
        <translation>Guardando archivos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Maintenance plans</source>
        <translation>Planes de mantenimiento</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Voucher, {left} left</source>
        <translation>Vale, quedan {left}</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
    </message>
    <message>
        <source>{detail} · at {place} since {day}</source>
        <translation>{detail} · en {place} desde el {day}</translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation>{first} · {second}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A sample shop with invented people, in a folder of its own.</source>
        <translation>Una tienda de muestra con personas inventadas, en su propia carpeta.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>Elegir la copia…</translation>
    </message>
    <message>
        <source>Customers, products or repairs from a spreadsheet or another program.</source>
        <translation>Clientes, productos o reparaciones de una hoja de cálculo o de otro programa.</translation>
    </message>
    <message>
        <source>Enter the first customer, or take the first unit in, and go on from there.</source>
        <translation>Dé de alta el primer cliente o reciba el primer equipo, y siga desde ahí.</translation>
    </message>
    <message>
        <source>Everything stays on this PC, in one file. All of this can be changed later.</source>
        <translation>Todo queda en este ordenador, en un solo archivo. Todo esto se puede cambiar después.</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>¿Cómo quiere empezar?</translation>
    </message>
    <message>
        <source>It stands at the head of every paper.</source>
        <translation>Aparece en la cabecera de todos los documentos.</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>Se guarda en {folder}</translation>
    </message>
    <message>
        <source>Only look around</source>
        <translation>Solo para curiosear</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>Abrir la tienda de muestra</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Abrir la tienda</translation>
    </message>
    <message>
        <source>Open the shop and import</source>
        <translation>Abrir la tienda e importar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia</translation>
    </message>
    <message>
        <source>The shop from another PC, or from before.</source>
        <translation>La tienda de otro ordenador, o la de antes.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>With a backup</source>
        <translation>Con una copia de seguridad</translation>
    </message>
    <message>
        <source>With a list I have</source>
        <translation>Con una lista que ya tengo</translation>
    </message>
    <message>
        <source>With an empty shop</source>
        <translation>Con una tienda vacía</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Su tienda</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
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
            <numerusform>dentro de %n día</numerusform>
            <numerusform>dentro de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>Goods</name>
    <message>
        <source>At a distance</source>
        <translation>A distancia</translation>
    </message>
    <message>
        <source>Away from the shop</source>
        <translation>Fuera del establecimiento</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Second-hand</source>
        <translation>De segunda mano</translation>
    </message>
</context>
<context>
    <name>HandBack</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Accessories returned</source>
        <translation>Accesorios devueltos</translation>
    </message>
    <message>
        <source>At the latest on</source>
        <translation>Como máximo el</translation>
    </message>
    <message>
        <source>Corrective measure</source>
        <translation>Medida correctora</translation>
    </message>
    <message>
        <source>Handed back on</source>
        <translation>Devuelto el</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>Legal guarantee until</source>
        <translation>Garantía legal hasta</translation>
    </message>
    <message>
        <source>Measure taken</source>
        <translation>Medida adoptada</translation>
    </message>
    <message>
        <source>New serial number</source>
        <translation>N.º de serie nuevo</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Presumption until</source>
        <translation>Presunción hasta</translation>
    </message>
    <message>
        <source>Proof of return under guarantee</source>
        <translation>Justificante de devolución en garantía</translation>
    </message>
    <message>
        <source>Same defect until</source>
        <translation>Mismo defecto hasta</translation>
    </message>
    <message>
        <source>Suspended in all</source>
        <translation>Suspensión en total</translation>
    </message>
    <message>
        <source>Suspended this time</source>
        <translation>Suspensión esta vez</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Accessories left</source>
        <translation>Accesorios entregados</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Comprado el</translation>
    </message>
    <message>
        <source>Expected for</source>
        <translation>Previsto para</translation>
    </message>
    <message>
        <source>Guarantee at intake</source>
        <translation>Garantía al recibirlo</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None seen</source>
        <translation>No se aprecia</translation>
    </message>
    <message>
        <source>Proof of hand-in under guarantee</source>
        <translation>Justificante de entrega en garantía</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Visible damage</source>
        <translation>Daños visibles</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Qué se reclama</translation>
    </message>
    <message>
        <source>What is left here</source>
        <translation>Qué se deja</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>No page says anything about that.</source>
        <translation>Ninguna página habla de eso.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>does</source>
        <translation>hace</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>About</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>A fecha de {day}</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>Garantías</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>No cases so far.</source>
        <translation>Todavía no hay casos.</translation>
    </message>
    <message>
        <source>No units are known.</source>
        <translation>No constan equipos.</translation>
    </message>
    <message>
        <source>Serial number {serial}</source>
        <translation>Número de serie {serial}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Unit and fault</source>
        <translation>Equipo y avería</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Without a serial number</source>
        <translation>Sin número de serie</translation>
    </message>
    <message>
        <source>{cover}: suspended while in the shop</source>
        <translation>{cover}: suspendida mientras está en la tienda</translation>
    </message>
    <message>
        <source>{cover}: until {day}</source>
        <translation>{cover}: hasta el {day}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Changes, newest first</source>
        <translation>Cambios, lo último primero</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Every change of the shop&apos;s data, by whom and when; newest first.</source>
        <translation>Cada cambio en los datos de la tienda, quién y cuándo; lo último primero.</translation>
    </message>
    <message>
        <source>Every change of this job, newest first.</source>
        <translation>Cada cambio de este trabajo, lo último primero.</translation>
    </message>
    <message>
        <source>Every change of {number}, newest first.</source>
        <translation>Cada cambio de {number}, lo último primero.</translation>
    </message>
    <message>
        <source>History copied</source>
        <translation>Historial copiado</translation>
    </message>
    <message>
        <source>Looking whether it can be undone…</source>
        <translation>Comprobando si se puede deshacer…</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Todavía no se ha hecho nada.</translation>
    </message>
    <message>
        <source>Something later was done to the same records: undo that first.</source>
        <translation>Después se ha hecho algo más en las mismas fichas: deshágalo primero.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Esto ya está deshecho.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se ha hecho</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>el programa</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (deshecho)</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message numerus="yes">
        <source>%n found; Down chooses</source>
        <translation>
            <numerusform>%n encontrado; flecha abajo elige</numerusform>
            <numerusform>%n encontrados; flecha abajo elige</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Add a holiday</source>
        <translation>Añadir un festivo</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Añadir festivo</translation>
    </message>
    <message>
        <source>Leave the hours empty when the shop is closed all day.</source>
        <translation>Deje las horas vacías si la tienda cierra todo el día.</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>Add a day…</source>
        <translation>Añadir un día…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Nacional</translation>
    </message>
    <message>
        <source>No holiday in this year yet.</source>
        <translation>Todavía no hay festivos en este año.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this holiday</source>
        <translation>Quitar este festivo</translation>
    </message>
    <message>
        <source>The nation-wide ones are written by themselves. Add those of your town and region, your own days off, and days with half the hours.</source>
        <translation>Los nacionales se apuntan solos. Añada los locales y autonómicos, sus días de cierre y los días con horario reducido.</translation>
    </message>
    <message>
        <source>The shop&apos;s own</source>
        <translation>De la tienda</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>El año siguiente</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>El año anterior</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>A season begins on a day.</source>
        <translation>Una temporada empieza en un día.</translation>
    </message>
    <message>
        <source>Add a season</source>
        <translation>Añadir temporada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Monday&apos;s hours for Tuesday to Friday</source>
        <translation>El lunes, también de martes a viernes</translation>
    </message>
    <message>
        <source>None: the usual week holds all year.</source>
        <translation>Ninguna: la semana habitual vale todo el año.</translation>
    </message>
    <message>
        <source>Promised dates and waiting times count only these hours. Holidays are in a part of their own.</source>
        <translation>Las fechas prometidas y las esperas solo cuentan estas horas. Los festivos tienen su propio apartado.</translation>
    </message>
    <message>
        <source>Remove season</source>
        <translation>Quitar temporada</translation>
    </message>
    <message>
        <source>Seasons with other hours</source>
        <translation>Temporadas con otro horario</translation>
    </message>
    <message>
        <source>Two seasons share a day, or one ends before it begins. A day can belong to one season only.</source>
        <translation>Dos temporadas comparten un día, o una acaba antes de empezar. Un día solo puede ser de una temporada.</translation>
    </message>
    <message>
        <source>Usual week</source>
        <translation>Semana habitual</translation>
    </message>
    <message>
        <source>to</source>
        <translation>al</translation>
    </message>
    <message>
        <source>to, empty for good</source>
        <translation>al; vacío, para siempre</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) refused; the others were imported.</source>
        <translation>
            <numerusform>%n fila rechazada; las demás se importaron.</numerusform>
            <numerusform>%n filas rechazadas; las demás se importaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambian</translation>
    </message>
    <message>
        <source>Choose the column that is: {field}. Or say one value for all rows.</source>
        <translation>Elija la columna que es: {field}. O indique un valor para todas las filas.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Column {name} is taken as</source>
        <translation>La columna {name} se toma como</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Dates: as the file shows</source>
        <translation>Fechas: como indique el archivo</translation>
    </message>
    <message>
        <source>File: CSV or XLSX</source>
        <translation>Archivo: CSV o XLSX</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Primeros valores</translation>
    </message>
    <message>
        <source>Form of the dates</source>
        <translation>Forma de las fechas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Imported. Undo reverses the whole import.</source>
        <translation>Importado. Deshacer retira toda la importación.</translation>
    </message>
    <message>
        <source>Imported: {added} new, {updated} changed, {rejected} refused</source>
        <translation>Importado: {added} nuevas, {updated} cambiadas, {rejected} rechazadas</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Lists go in one after the other: first {first}, then {others}, {last}. A file can be imported again.</source>
        <translation>Las listas se importan una tras otra: primero {first}, luego {others} y {last}. Un archivo se puede importar otra vez.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>No column is the reference that names each row. It is made from the row&apos;s own words: {fields}. So this list can be imported again; a row in which one of these was changed counts as new.</source>
        <translation>Ninguna columna es la referencia que nombra cada fila. Se forma con las propias palabras de la fila: {fields}. Así esta lista se puede importar otra vez; una fila en la que cambie una de ellas cuenta como nueva.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No se toma</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written. %n row(s) would be refused.</source>
        <translation>
            <numerusform>No se ha escrito nada. Se rechazaría %n fila.</numerusform>
            <numerusform>No se ha escrito nada. Se rechazarían %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written. Every row would be taken.</source>
        <translation>No se ha escrito nada. Se tomarían todas las filas.</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Llamativo</translation>
    </message>
    <message>
        <source>Odd, taken all the same</source>
        <translation>Llamativo, pero se toma</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Repairs of the Open Repair Alliance</source>
        <translation>Reparaciones de la Open Repair Alliance</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n row(s) came in before; Undo removes them.</source>
        <translation>
            <numerusform>Parado. Antes entró %n fila; Deshacer la retira.</numerusform>
            <numerusform>Parado. Antes entraron %n filas; Deshacer las retira.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Se toma como</translation>
    </message>
    <message>
        <source>The first row is data, not names</source>
        <translation>La primera fila son datos, no nombres</translation>
    </message>
    <message>
        <source>The names of its columns do not tell. Choose what is in it.</source>
        <translation>Los nombres de sus columnas no lo dicen. Elija qué contiene.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Iguales</translation>
    </message>
    <message>
        <source>The workbook has several sheets; this one is taken: {name}.</source>
        <translation>El libro tiene varias hojas; se toma esta: {name}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Probar antes</translation>
    </message>
    <message>
        <source>Trying {file}</source>
        <translation>Probando {file}</translation>
    </message>
    <message>
        <source>Two columns are taken as {field}. Choose one of them.</source>
        <translation>Dos columnas se toman como {field}. Elija una.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>se deja como está</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>such rows are refused</source>
        <translation>esas filas se rechazan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{field} (required)</source>
        <translation>{field} (obligatorio)</translation>
    </message>
    <message>
        <source>{field}, in all rows</source>
        <translation>{field}, en todas las filas</translation>
    </message>
    <message>
        <source>{field}: “{word}” means</source>
        <translation>{field}: «{word}» significa</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>A date and time are expected, such as 21/11/2026 9:30.</source>
        <translation>Se esperan fecha y hora, por ejemplo 21/11/2026 9:30.</translation>
    </message>
    <message>
        <source>A date is expected, such as 21/11/2026, 21 nov, friday or +3 for in three days.</source>
        <translation>Se espera una fecha, por ejemplo 21/11/2026, 21 nov, viernes o +3 para dentro de tres días.</translation>
    </message>
    <message>
        <source>A percentage between {least} and {most} is expected, such as {usual}.</source>
        <translation>Se espera un porcentaje entre {least} y {most}, por ejemplo {usual}.</translation>
    </message>
    <message>
        <source>A time is expected, such as 9:30.</source>
        <translation>Se espera una hora, por ejemplo 9:30.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Se espera un número entero.</translation>
    </message>
    <message>
        <source>An amount is expected, such as {amount}.</source>
        <translation>Se espera un importe, por ejemplo {amount}.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Pick from the calendar (Alt+Down)</source>
        <translation>Elegir en el calendario (Alt+Abajo)</translation>
    </message>
    <message>
        <source>The clocks go forward that night: there is no {time} on {day}.</source>
        <translation>Esa noche se adelanta la hora: el {day} no hay {time}.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>dd/mm/aaaa hh:mm</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message numerus="yes">
        <source>%n line(s) left or failed: the installation stays open for them.</source>
        <translation>
            <numerusform>%n línea pendiente o con fallo: la instalación queda abierta por ella.</numerusform>
            <numerusform>%n líneas pendientes o con fallo: la instalación queda abierta por ellas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Installation</name>
    <message>
        <source>Acceptance</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>At the customer&apos;s: acceptance, serial, training for use, both signatures.</source>
        <translation>En casa del cliente: comprobación, número de serie, formación en el uso y las dos firmas.</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Installation at the customer&apos;s</source>
        <translation>Instalación en casa del cliente</translation>
    </message>
    <message>
        <source>Installation of {unit}</source>
        <translation>Instalación de {unit}</translation>
    </message>
    <message>
        <source>Installation, job {number}</source>
        <translation>Instalación, trabajo {number}</translation>
    </message>
    <message>
        <source>Open an installation</source>
        <translation>Abrir una instalación</translation>
    </message>
    <message>
        <source>Open the installation</source>
        <translation>Abrir la instalación</translation>
    </message>
    <message>
        <source>Save the installation</source>
        <translation>Guardar la instalación</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
</context>
<context>
    <name>InstallationPaper</name>
    <message>
        <source>Acceptance</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Found: {serial}. {reason}</source>
        <translation>Encontrado: {serial}. {reason}</translation>
    </message>
    <message>
        <source>Installation guaranteed until</source>
        <translation>Instalación garantizada hasta</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Instalado el</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Maintenance: {every}, counted from {day}.</source>
        <translation>Mantenimiento: {every}, contado desde el {day}.</translation>
    </message>
    <message>
        <source>NOT PASSED</source>
        <translation>FALLA</translation>
    </message>
    <message>
        <source>No photo: {why}</source>
        <translation>Sin foto: {why}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Not given at this visit.</source>
        <translation>No se dio en esta visita.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Repair {number}</source>
        <translation>Reparación {number}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Serial checked</source>
        <translation>Serie comprobada</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message numerus="yes">
        <source>The installation is not finished: %n line(s) are left</source>
        <translation>
            <numerusform>La instalación no está terminada: queda %n línea</numerusform>
            <numerusform>La instalación no está terminada: quedan %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>The serial could not be read: {reason}</source>
        <translation>No se pudo leer el número de serie: {reason}</translation>
    </message>
    <message>
        <source>The serial on the unit is the one that was sold.</source>
        <translation>El número de serie del equipo es el del vendido.</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Visit on</source>
        <translation>Visita del</translation>
    </message>
    <message>
        <source>We agree with you on a day for the rest.</source>
        <translation>Acordaremos con usted un día para el resto.</translation>
    </message>
    <message>
        <source>We come again for the rest on {at}.</source>
        <translation>Volveremos por el resto el {at}.</translation>
    </message>
    <message>
        <source>What begins with it</source>
        <translation>Qué empieza con ella</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Qué se comprobó</translation>
    </message>
    <message>
        <source>still to be done</source>
        <translation>por hacer</translation>
    </message>
</context>
<context>
    <name>Installations</name>
    <message numerus="yes">
        <source>%n line(s) left: the installation stays open</source>
        <translation>
            <numerusform>%n línea pendiente: la instalación queda abierta</numerusform>
            <numerusform>%n líneas pendientes: la instalación queda abierta</numerusform>
        </translation>
    </message>
    <message>
        <source>A courtesy call falls due on {day}.</source>
        <translation>Se llamará al cliente el {day} para saber qué tal va.</translation>
    </message>
    <message>
        <source>Another unit of the shop was brought: take that one</source>
        <translation>Se llevó otro equipo de la tienda: tomar ese</translation>
    </message>
    <message>
        <source>Case {number}: installation opened</source>
        <translation>Caso {number}: instalación abierta</translation>
    </message>
    <message>
        <source>Empty: it is planned later</source>
        <translation>Vacío: se planifica más adelante</translation>
    </message>
    <message>
        <source>For example: built in, take the old one away</source>
        <translation>Por ejemplo: encastrar, retirar el viejo</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Se sigue con ello</translation>
    </message>
    <message>
        <source>If it is another serial</source>
        <translation>Si es otro número de serie</translation>
    </message>
    <message>
        <source>Install it, show how to use it</source>
        <translation>Instalarlo y enseñar a usarlo</translation>
    </message>
    <message>
        <source>Installation cancelled</source>
        <translation>Instalación anulada</translation>
    </message>
    <message>
        <source>Installation recorded</source>
        <translation>Instalación registrada</translation>
    </message>
    <message>
        <source>Installation to be done</source>
        <translation>Instalación por hacer</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Installed on {day}</source>
        <translation>Instalado el {day}</translation>
    </message>
    <message>
        <source>Installed, checked and explained</source>
        <translation>Instalado, comprobado y explicado</translation>
    </message>
    <message>
        <source>It is installed at the customer&apos;s: open the installation</source>
        <translation>Se instala en casa del cliente: abrir la instalación</translation>
    </message>
    <message>
        <source>It is the one that was sold</source>
        <translation>Es el que se vendió</translation>
    </message>
    <message>
        <source>It is to be installed yet: leave this day empty.</source>
        <translation>Está por instalar: deje este día vacío.</translation>
    </message>
    <message>
        <source>Its installation is open already: job {number}.</source>
        <translation>Su instalación ya está abierta: trabajo {number}.</translation>
    </message>
    <message>
        <source>Its serial was mistyped: correct the unit&apos;s</source>
        <translation>El número estaba mal escrito: corregir el del equipo</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Trabajo anulado</translation>
    </message>
    <message>
        <source>Job opened again</source>
        <translation>Trabajo abierto de nuevo</translation>
    </message>
    <message>
        <source>Job opened again: the unit no longer counts as installed.</source>
        <translation>Trabajo reabierto: el equipo ya no consta como instalado.</translation>
    </message>
    <message>
        <source>Job opened again: the unit no longer counts as installed. Its maintenance plan stays; stop it there if it shall not run.</source>
        <translation>Trabajo reabierto: el equipo ya no consta como instalado. Su plan de mantenimiento sigue; si no debe seguir, se detiene allí.</translation>
    </message>
    <message>
        <source>Job {number} goes on</source>
        <translation>El trabajo {number} sigue</translation>
    </message>
    <message>
        <source>Leave the unit as it is, with the reason</source>
        <translation>Dejar el equipo como está, con el motivo</translation>
    </message>
    <message>
        <source>Lines of the checklist</source>
        <translation>Líneas de la lista de comprobación</translation>
    </message>
    <message>
        <source>Maintenance begins: {every}, the first on {day}.</source>
        <translation>Empieza el mantenimiento: {every}, el primero el {day}.</translation>
    </message>
    <message>
        <source>No unit of the shop has the serial {serial}. Add it, or choose another way.</source>
        <translation>Ningún equipo de la tienda tiene el número {serial}. Añádalo o elija otra forma de seguir.</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
    <message>
        <source>Sale recorded, installation opened</source>
        <translation>Venta registrada, instalación abierta</translation>
    </message>
    <message>
        <source>Say at whose place it is installed.</source>
        <translation>Diga en casa de quién se instala.</translation>
    </message>
    <message>
        <source>Say first who owns the unit; then open its installation.</source>
        <translation>Diga primero de quién es el equipo; después abra su instalación.</translation>
    </message>
    <message>
        <source>Say why; it is kept with the installation.</source>
        <translation>Diga por qué; se guarda con la instalación.</translation>
    </message>
    <message>
        <source>Scan or type the serial, or say why it cannot be read.</source>
        <translation>Lea o escriba el número de serie, o diga por qué no se puede leer.</translation>
    </message>
    <message>
        <source>Serial found</source>
        <translation>Número de serie encontrado</translation>
    </message>
    <message>
        <source>The customer was shown how to use it</source>
        <translation>Se enseñó al cliente a usarlo</translation>
    </message>
    <message>
        <source>The installation is guaranteed until {until}.</source>
        <translation>La instalación tiene garantía hasta el {until}.</translation>
    </message>
    <message>
        <source>The unit with serial {serial} belongs to somebody else.</source>
        <translation>El equipo con número {serial} es de otra persona.</translation>
    </message>
    <message>
        <source>Unit {unit} has that serial already. If that one was brought, take it instead.</source>
        <translation>El equipo {unit} ya tiene ese número. Si es el que se llevó, tome ese.</translation>
    </message>
    <message>
        <source>Visit from</source>
        <translation>Visita desde</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>Why another, or none</source>
        <translation>Por qué otro, o ninguno</translation>
    </message>
    <message>
        <source>{serial} was sold. Check that this is the right unit; if it is, say how to go on.</source>
        <translation>Se vendió el {serial}. Compruebe que este es el equipo correcto; si lo es, diga cómo seguir.</translation>
    </message>
    <message>
        <source>{what}; the rest on {at}</source>
        <translation>{what}; el resto, el {at}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n unit(s) received</source>
        <translation>
            <numerusform>%n equipo recibido</numerusform>
            <numerusform>%n equipos recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accessories left</source>
        <translation>Accesorios recibidos</translation>
    </message>
    <message>
        <source>Asked to back up own data</source>
        <translation>Se le pidió que copiara sus datos</translation>
    </message>
    <message>
        <source>At least one unit is received.</source>
        <translation>Se recibe al menos un equipo.</translation>
    </message>
    <message>
        <source>Case assigned to</source>
        <translation>Caso a cargo de</translation>
    </message>
    <message numerus="yes">
        <source>Case {number}: %n unit(s) received</source>
        <translation>
            <numerusform>Caso {number}: %n equipo recibido</numerusform>
            <numerusform>Caso {number}: %n equipos recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Cost of diagnosis given</source>
        <translation>Coste de diagnóstico comunicado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Fault in the customer&apos;s words</source>
        <translation>Avería en palabras del cliente</translation>
    </message>
    <message>
        <source>Intake changed</source>
        <translation>Recepción modificada</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>No accessories</source>
        <translation>Sin accesorios</translation>
    </message>
    <message>
        <source>Only if a test needs it. Kept sealed, never printed, erased at handing back.</source>
        <translation>Solo si una prueba lo necesita. Se guarda cifrado, nunca se imprime y se borra al entregar.</translation>
    </message>
    <message>
        <source>Opened or wet before</source>
        <translation>Abierto o mojado antes</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Código de desbloqueo</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Scratches, dents, missing parts; empty: none seen</source>
        <translation>Arañazos, golpes, piezas que faltan; vacío: no se ve ninguno</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>The promised day has passed already.</source>
        <translation>El día prometido ya ha pasado.</translation>
    </message>
    <message>
        <source>There are accessories, yet “Nothing left” is ticked.</source>
        <translation>Hay accesorios y, sin embargo, está marcado «Nada».</translation>
    </message>
    <message>
        <source>Tick what was left, or “Nothing left”.</source>
        <translation>Marque lo que deja, o «Nada».</translation>
    </message>
    <message>
        <source>Type of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Up to which amount?</source>
        <translation>¿Hasta qué importe?</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Used parts allowed</source>
        <translation>Admite piezas usadas</translation>
    </message>
    <message>
        <source>Visible damage</source>
        <translation>Daños visibles</translation>
    </message>
    <message>
        <source>Wants replaced parts back</source>
        <translation>Quiere las piezas sustituidas</translation>
    </message>
    <message>
        <source>What it does, since when, when it happens</source>
        <translation>Qué le pasa, desde cuándo, en qué momento</translation>
    </message>
</context>
<context>
    <name>IntakeCustomer</name>
    <message>
        <source>Choose a customer of the list instead</source>
        <translation>Elegir un cliente de la lista</translation>
    </message>
    <message>
        <source>Choose who brings it, or begin a new customer.</source>
        <translation>Elija quién lo trae, o empiece un nuevo cliente.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>It is them</source>
        <translation>Es este</translation>
    </message>
    <message>
        <source>Known already? {who} ({reason})</source>
        <translation>¿Ya existe? {who} ({reason})</translation>
    </message>
    <message>
        <source>Name, or a piece of the phone</source>
        <translation>Nombre, o parte del teléfono</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>Nuevo cliente «{name}»</translation>
    </message>
    <message>
        <source>no phone is known: ask for one</source>
        <translation>sin teléfono: pregúntelo</translation>
    </message>
</context>
<context>
    <name>IntakeDetails</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change what is agreed</source>
        <translation>Cambiar lo acordado</translation>
    </message>
    <message>
        <source>Diagnosis {amount}</source>
        <translation>Diagnóstico {amount}</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>No day promised</source>
        <translation>Sin fecha prometida</translation>
    </message>
    <message>
        <source>Promised for {day}</source>
        <translation>Prometido para el {day}</translation>
    </message>
    <message>
        <source>Promised for {day} ({why})</source>
        <translation>Prometido para el {day} ({why})</translation>
    </message>
    <message>
        <source>Proposed, for the guarantee holds. No quote is needed.</source>
        <translation>Propuesto porque hay garantía. No hace falta presupuesto.</translation>
    </message>
    <message>
        <source>Shelf {shelf}</source>
        <translation>Estante {shelf}</translation>
    </message>
    <message>
        <source>The earlier repair&apos;s guarantee pays. No quote is needed.</source>
        <translation>Paga la garantía de la reparación anterior. No hace falta presupuesto.</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>Qué se acuerda</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>A photo is still being read. Press again in a moment.</source>
        <translation>Aún se está leyendo una foto. Pulse otra vez en un momento.</translation>
    </message>
    <message>
        <source>Another unit</source>
        <translation>Otro equipo</translation>
    </message>
    <message>
        <source>Half-typed intake</source>
        <translation>Recepción a medias</translation>
    </message>
    <message>
        <source>Half-typed intake: {who}</source>
        <translation>Recepción a medias: {who}</translation>
    </message>
    <message>
        <source>Leave this unit out</source>
        <translation>Quitar este equipo</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Receive unit</source>
        <translation>Recibir equipo</translation>
    </message>
    <message>
        <source>Receive units</source>
        <translation>Recibir equipos</translation>
    </message>
    <message>
        <source>The unit belongs to {owner} and stays theirs; the case is this customer&apos;s.</source>
        <translation>El equipo es de {owner} y sigue siéndolo; el caso es de este cliente.</translation>
    </message>
    <message>
        <source>This customer may be known already: choose, or press again.</source>
        <translation>Puede que este cliente ya exista: elija, o pulse otra vez.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Units of this intake</source>
        <translation>Equipos de esta recepción</translation>
    </message>
</context>
<context>
    <name>IntakeUnit</name>
    <message>
        <source>Choose a product of the list instead</source>
        <translation>Elegir un producto de la lista</translation>
    </message>
    <message>
        <source>It has no serial number</source>
        <translation>No tiene número de serie</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>Scan or type the serial, then choose the unit or begin a new one.</source>
        <translation>Escanee o escriba el número de serie y elija el equipo o empiece uno nuevo.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>1 … press 0 for 10, Enter for 1</source>
        <translation>1 … con 0 es 10, con Intro es 1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>I would rather not say, or do not know</source>
        <translation>Prefiero no contestar o no lo sé</translation>
    </message>
    <message>
        <source>Question {place} of {count}</source>
        <translation>Pregunta {place} de {count}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestado</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>En prueba</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Cancelled by the customer</source>
        <translation>Anulado por el cliente</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>En comprobación</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Customer keeps it</source>
        <translation>El cliente se lo queda</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Diagnosing</source>
        <translation>En diagnóstico</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Reparado</translation>
    </message>
    <message>
        <source>Goods awaited</source>
        <translation>A la espera del producto</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Por cortesía</translation>
    </message>
    <message>
        <source>Guarantee claim</source>
        <translation>Reclamación en garantía</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Impartida</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>En reparación</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>En investigación</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>Sin avería detectada</translation>
    </message>
    <message>
        <source>Not fixed</source>
        <translation>No reparado</translation>
    </message>
    <message>
        <source>Not worth repairing</source>
        <translation>Reparación no rentable</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Partly installed</source>
        <translation>Instalado en parte</translation>
    </message>
    <message>
        <source>Putting it right</source>
        <translation>En solución</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Repair up to a limit</source>
        <translation>Reparar hasta un límite</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Comunicada</translation>
    </message>
    <message>
        <source>Return or exchange</source>
        <translation>Devolución o cambio</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Por responder</translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation>Por cerrar</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>To be handed over</source>
        <translation>Por entregar</translation>
    </message>
    <message>
        <source>To be held</source>
        <translation>Por impartir</translation>
    </message>
    <message>
        <source>To be installed</source>
        <translation>Por instalar</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>Waiting for a part</source>
        <translation>Esperando una pieza</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Pendiente de respuesta</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Esperando al cliente</translation>
    </message>
    <message>
        <source>Waiting for part</source>
        <translation>Esperando pieza</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Esperando al cliente</translation>
    </message>
    <message>
        <source>Waiting for the supplier</source>
        <translation>Esperando al proveedor</translation>
    </message>
    <message>
        <source>Waives the quote in writing</source>
        <translation>Renuncia al presupuesto por escrito</translation>
    </message>
    <message>
        <source>Wants a quote first</source>
        <translation>Quiere presupuesto previo</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Something later was done to the same records. Undo the later action first.</source>
        <translation>Después se hizo algo más en las mismas fichas. Deshaga antes lo posterior.</translation>
    </message>
    <message>
        <source>Something was done since to the same records, so it cannot be done again.</source>
        <translation>Después se hizo algo más con los mismos registros: no se puede rehacer.</translation>
    </message>
    <message>
        <source>That action is not in the history of changes.</source>
        <translation>Esa acción no está en el historial de cambios.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This action cannot be undone, or was already.</source>
        <translation>Esta acción no se puede deshacer, o ya se deshizo.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>KnownUnit</name>
    <message>
        <source>Add a note to that case instead</source>
        <translation>Añadir una nota a ese caso</translation>
    </message>
    <message>
        <source>All guarantees and earlier work</source>
        <translation>Todas las garantías y el trabajo anterior</translation>
    </message>
    <message>
        <source>Different fault</source>
        <translation>Avería distinta</translation>
    </message>
    <message>
        <source>In the shop already: job {number}, {state}. “{problem}”</source>
        <translation>Ya está en la tienda: trabajo {number}, {state}. «{problem}»</translation>
    </message>
    <message>
        <source>Link as comeback</source>
        <translation>Enlazar como reincidencia</translation>
    </message>
    <message>
        <source>Linked to job {number}: its guarantee until {until} goes on and does not restart.</source>
        <translation>Enlazado con el trabajo {number}: su garantía hasta {until} sigue y no empieza de nuevo.</translation>
    </message>
    <message>
        <source>No owner is known yet</source>
        <translation>Aún sin propietario</translation>
    </message>
    <message>
        <source>Not this unit</source>
        <translation>No es este</translation>
    </message>
    <message>
        <source>Noted: a different fault than that of job {number}.</source>
        <translation>Registrado: avería distinta de la del trabajo {number}.</translation>
    </message>
    <message>
        <source>The owner is blocked and not named. Ask who brings it.</source>
        <translation>El propietario está bloqueado y no se nombra. Pregunte quién lo trae.</translation>
    </message>
    <message>
        <source>This looks like the repair of {day} (job {number}), inside its guarantee until {until}: “{problem}”. Done then: {work}.</source>
        <translation>Parece la reparación del {day} (trabajo {number}), con garantía hasta {until}: «{problem}». Se hizo: {work}.</translation>
    </message>
    <message>
        <source>it is handed back again</source>
        <translation>que se vuelva a entregar</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Accessory: {name}</source>
        <translation>Accesorio: {name}</translation>
    </message>
</context>
<context>
    <name>Lateness</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n día de retraso</numerusform>
            <numerusform>%n días de retraso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Law</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n día hábil</numerusform>
            <numerusform>%n días hábiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>A refused quote costs at most</source>
        <translation>Un presupuesto rechazado cuesta como máximo</translation>
    </message>
    <message>
        <source>After a repair under guarantee, once</source>
        <translation>Tras una reparación en garantía, una sola vez</translation>
    </message>
    <message>
        <source>Books and papers of trade kept for</source>
        <translation>Libros y documentos del negocio se conservan</translation>
    </message>
    <message>
        <source>Complaint answered within</source>
        <translation>Queja contestada en</translation>
    </message>
    <message>
        <source>Costs recovered from the maker within</source>
        <translation>Repetir el coste contra el fabricante, en</translation>
    </message>
    <message>
        <source>End of a fixed-term contract told before the last day to say no</source>
        <translation>Aviso del fin de un contrato de plazo fijo, antes del último día para decir que no</translation>
    </message>
    <message>
        <source>European repair form held for at least</source>
        <translation>Formulario europeo de reparación, vigente al menos</translation>
    </message>
    <message>
        <source>Fault presumed to have existed at delivery, {sales}</source>
        <translation>Se presume que el defecto ya existía en la entrega, {sales}</translation>
    </message>
    <message>
        <source>Faulty goods paid back, once they are back, within</source>
        <translation>Devolución del dinero de lo defectuoso, desde que se recibe, en</translation>
    </message>
    <message>
        <source>Guarantee on a repair or installation</source>
        <translation>Garantía de una reparación o instalación</translation>
    </message>
    <message>
        <source>Hidden fault without a new quote, by price, at most</source>
        <translation>Avería oculta sin nuevo presupuesto, según precio, como máximo</translation>
    </message>
    <message>
        <source>Legal guarantee, {sales}</source>
        <translation>Garantía legal, {sales}</translation>
    </message>
    <message>
        <source>More, where the buyer was not told of it</source>
        <translation>Más, si no se informó al comprador</translation>
    </message>
    <message>
        <source>Quote held for at least</source>
        <translation>Presupuesto vigente al menos</translation>
    </message>
    <message>
        <source>Receipts and quotes kept for at least</source>
        <translation>Resguardos y presupuestos se conservan al menos</translation>
    </message>
    <message>
        <source>Refund of a price reduction or of an ended contract within</source>
        <translation>Reembolso por rebaja o resolución en un plazo de</translation>
    </message>
    <message>
        <source>Returns to the shop, where its policy is silent, within</source>
        <translation>Devoluciones en tienda, si su política no lo dice, en</translation>
    </message>
    <message>
        <source>Right to a unit left for repair lapses after</source>
        <translation>El derecho al equipo dejado a reparar prescribe a los</translation>
    </message>
    <message>
        <source>Second-hand goods at least, {sales}</source>
        <translation>Segunda mano, como mínimo, {sales}</translation>
    </message>
    <message>
        <source>Spare parts had from the maker for</source>
        <translation>Piezas de repuesto del fabricante durante</translation>
    </message>
    <message>
        <source>Storing what is ready is free for</source>
        <translation>Guardar lo que está listo es gratis durante</translation>
    </message>
    <message>
        <source>Term while under repair, {sales}</source>
        <translation>Plazo mientras se repara, {sales}</translation>
    </message>
    <message>
        <source>The repaired fault again, {sales}</source>
        <translation>El mismo defecto ya reparado, {sales}</translation>
    </message>
    <message>
        <source>Withdrawal from sales away from the shop within</source>
        <translation>Desistimiento de ventas a distancia o fuera de la tienda en</translation>
    </message>
    <message>
        <source>Withdrawal paid back within</source>
        <translation>Desistimiento pagado en</translation>
    </message>
    <message>
        <source>Written quote ready within</source>
        <translation>Presupuesto por escrito en</translation>
    </message>
    <message>
        <source>is suspended</source>
        <translation>se suspende</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>sigue corriendo</translation>
    </message>
    <message>
        <source>sales before {day}</source>
        <translation>ventas anteriores al {day}</translation>
    </message>
    <message>
        <source>sales since {day}</source>
        <translation>ventas desde el {day}</translation>
    </message>
    <message>
        <source>{country}; in this region {region}, whichever ends first</source>
        <translation>{country}; en esta comunidad {region}, lo que acabe antes</translation>
    </message>
    <message>
        <source>{months} more; {status}</source>
        <translation>{months} más; {status}</translation>
    </message>
    <message>
        <source>{small} min small appliances, {white} white goods, {brown} electronics, {other} others</source>
        <translation>{small} min pequeños aparatos, {white} línea blanca, {brown} electrónica, {other} otros</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Say this first</source>
        <translation>Diga esto primero</translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>By these rules guarantees, terms and papers are computed. Each says where it is written.</source>
        <translation>Con estas reglas se calculan garantías, plazos y documentos. Cada una dice dónde está escrita.</translation>
    </message>
    <message>
        <source>European minimum</source>
        <translation>Mínimo europeo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>There is no profile for this country yet. National law is often better for the customer.</source>
        <translation>Todavía no hay perfil de este país. La ley nacional suele ser mejor para el cliente.</translation>
    </message>
    <message>
        <source>This is no legal advice. What the law says prevails; ask your adviser when in doubt.</source>
        <translation>Esto no es asesoramiento legal. Prevalece lo que diga la ley; en caso de duda, consulte a su asesor.</translation>
    </message>
    <message>
        <source>compared on {day}</source>
        <translation>cotejado el {day}</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>Everything that ever happened</source>
        <translation>Todo lo que ha pasado</translation>
    </message>
    <message>
        <source>Nothing happened here yet.</source>
        <translation>Aquí todavía no ha pasado nada.</translation>
    </message>
</context>
<context>
    <name>LinePhoto</name>
    <message>
        <source>Choose it, drop it here, or paste it</source>
        <translation>Elegir, soltar aquí o pegar</translation>
    </message>
    <message>
        <source>Photo taken in</source>
        <translation>Foto añadida</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n fila guardada en {file}</numerusform>
            <numerusform>%n filas guardadas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exportar lista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tabla para hoja de cálculo</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Guardando {file}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>The list could not be written: {reason}. Choose another folder.</source>
        <translation>No se ha podido guardar la lista: {reason}. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>LoanDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>LoanerDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>That day is past.</source>
        <translation>Ese día ya pasó.</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>As the system has it</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Only on this PC. A change shows at once.</source>
        <translation>Solo en este ordenador. El cambio se ve al momento.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
</context>
<context>
    <name>Lookups</name>
    <message>
        <source>Brand, model or name</source>
        <translation>Marca, modelo o nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name, phone or number</source>
        <translation>Nombre, teléfono o número</translation>
    </message>
    <message>
        <source>New customer “{name}”…</source>
        <translation>Nuevo cliente «{name}»…</translation>
    </message>
    <message>
        <source>New product “{name}”…</source>
        <translation>Nuevo producto «{name}»…</translation>
    </message>
</context>
<context>
    <name>MakersDialog</name>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Claimed less credited less written off, by how many days ago it was sent. Below what is still to be sent or settled, and which units are away.</source>
        <translation>Reclamado menos abonado y dado por perdido, según los días desde el envío. Debajo, lo que falta por enviar o saldar y los equipos que están fuera.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamaciones</translation>
    </message>
    <message>
        <source>Every unit is here.</source>
        <translation>Todos los equipos están aquí.</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Maker or supplier</source>
        <translation>Fabricante o proveedor</translation>
    </message>
    <message>
        <source>No maker owes anything.</source>
        <translation>Ningún fabricante debe nada.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Sin saldar</translation>
    </message>
    <message>
        <source>Nothing is to be claimed or settled.</source>
        <translation>No hay nada que reclamar ni saldar.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Owed by maker</source>
        <translation>Pendiente por fabricante</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Units away</source>
        <translation>Equipos fuera</translation>
    </message>
    <message>
        <source>What makers owe us</source>
        <translation>Lo que nos deben los fabricantes</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>older</source>
        <translation>más</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>Creando la tienda de muestra</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>This is done once and takes some seconds.</source>
        <translation>Se hace una sola vez y tarda unos segundos.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Guarantee unknown</source>
        <translation>Garantía desconocida</translation>
    </message>
    <message>
        <source>No guarantee</source>
        <translation>Sin garantía</translation>
    </message>
    <message>
        <source>Under guarantee</source>
        <translation>En garantía</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n caso</numerusform>
            <numerusform>%n casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep {number} instead</source>
        <translation>Conservar {number}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Merge two customers</source>
        <translation>Fusionar dos clientes</translation>
    </message>
    <message>
        <source>Merge with this one</source>
        <translation>Fusionar con este</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>La otra ficha</translation>
    </message>
    <message>
        <source>These look like the same customer</source>
        <translation>Estos parecen el mismo cliente</translation>
    </message>
    <message>
        <source>Units, cases, papers, files, contacts and consents of both come together in one record. Nothing is lost, and it can be undone.</source>
        <translation>Equipos, casos, documentos, archivos, contactos y consentimientos de ambos se reúnen en una sola ficha. No se pierde nada y se puede deshacer.</translation>
    </message>
    <message>
        <source>What moves along: {things}. Phones and addresses of both are kept.</source>
        <translation>Pasan también: {things}. Se conservan los teléfonos y direcciones de ambos.</translation>
    </message>
    <message>
        <source>{number} is merged into it</source>
        <translation>{number} se fusiona con ella</translation>
    </message>
    <message>
        <source>{number} stays</source>
        <translation>{number} queda</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Handed over. Once it is sent, record it here.</source>
        <translation>Entregado al otro programa. Una vez enviado, se registra aquí.</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Idioma del mensaje</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Mensaje a {name}</translation>
    </message>
    <message>
        <source>No e-mail address is known of this customer.</source>
        <translation>No se conoce ningún correo de este cliente.</translation>
    </message>
    <message>
        <source>No mobile number is known of this customer.</source>
        <translation>No se conoce ningún móvil de este cliente.</translation>
    </message>
    <message>
        <source>No phone is known of this customer.</source>
        <translation>No se conoce ningún teléfono de este cliente.</translation>
    </message>
    <message>
        <source>No program for text messages answers; the text was copied.</source>
        <translation>Ningún programa de mensajes responde; se ha copiado el texto.</translation>
    </message>
    <message>
        <source>Open as a text message</source>
        <translation>Abrir como SMS</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Abrir en el correo</translation>
    </message>
    <message>
        <source>Paper that goes with it</source>
        <translation>Documento adjunto</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Registrar como enviado</translation>
    </message>
    <message>
        <source>Record, too, that the customer was told it is ready</source>
        <translation>Registrar también que se avisó al cliente de que está listo</translation>
    </message>
    <message>
        <source>Record, too, that the quote was given</source>
        <translation>Registrar también que se entregó el presupuesto</translation>
    </message>
    <message>
        <source>Something is still to be filled in: {gap}</source>
        <translation>Queda algo por rellenar: {gap}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>That case is another customer&apos;s.</source>
        <translation>Ese caso es de otro cliente.</translation>
    </message>
    <message>
        <source>The data of this customer are blocked: nobody writes to them.</source>
        <translation>Los datos de este cliente están bloqueados: nadie le escribe.</translation>
    </message>
    <message>
        <source>The number was dialled or copied.</source>
        <translation>El número se ha marcado o copiado.</translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation>Texto copiado.</translation>
    </message>
    <message>
        <source>This customer does not want to be called.</source>
        <translation>Este cliente no quiere que le llamen.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>Por qué medio</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Escribir a {name}</translation>
    </message>
    <message>
        <source>{message}, with {paper}</source>
        <translation>{message}, con {paper}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Confirm a visit</source>
        <translation>Confirmar una visita</translation>
    </message>
    <message>
        <source>E-mail sent: {what}</source>
        <translation>Correo enviado: {what}</translation>
    </message>
    <message>
        <source>Good day, {name}:</source>
        <translation>Buenos días, {name}:</translation>
    </message>
    <message>
        <source>If anything does not work as it should, tell us and we will see to it.</source>
        <translation>Si algo no va como debería, díganoslo y lo resolveremos.</translation>
    </message>
    <message>
        <source>If you cannot be there, please let us know before.</source>
        <translation>Si no puede estar, avísenos antes, por favor.</translation>
    </message>
    <message>
        <source>It is valid until {until}.</source>
        <translation>Es válido hasta el {until}.</translation>
    </message>
    <message>
        <source>Message from {shop}</source>
        <translation>Mensaje de {shop}</translation>
    </message>
    <message>
        <source>Message sent: {what}</source>
        <translation>Mensaje enviado: {what}</translation>
    </message>
    <message>
        <source>Our phone: {phone}</source>
        <translation>Nuestro teléfono: {phone}</translation>
    </message>
    <message>
        <source>Please answer with yes, or tell us another time that suits you.</source>
        <translation>Conteste que sí, o díganos otra hora que le vaya bien.</translation>
    </message>
    <message>
        <source>Please bring the deposit receipt.</source>
        <translation>Traiga el resguardo de depósito, por favor.</translation>
    </message>
    <message>
        <source>Quote waiting</source>
        <translation>Presupuesto pendiente</translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation>Listo para recoger</translation>
    </message>
    <message>
        <source>To pay: {amount}, VAT included.</source>
        <translation>Importe: {amount}, IVA incluido.</translation>
    </message>
    <message>
        <source>Told by phone: {what}</source>
        <translation>Dicho por teléfono: {what}</translation>
    </message>
    <message>
        <source>Visit arranged</source>
        <translation>Visita acordada</translation>
    </message>
    <message>
        <source>We are open: {hours}.</source>
        <translation>Abrimos: {hours}.</translation>
    </message>
    <message>
        <source>We come on {day} at {time} for your {unit} (job {number}).</source>
        <translation>Iremos el {day} a las {time} por su {unit} (trabajo {number}).</translation>
    </message>
    <message>
        <source>We could not reach you</source>
        <translation>No hemos podido localizarle</translation>
    </message>
    <message>
        <source>We do not begin before you say yes. You can answer this message, or call us.</source>
        <translation>No empezamos hasta que usted lo acepte. Puede responder a este mensaje o llamarnos.</translation>
    </message>
    <message>
        <source>We have examined your {unit} (job {number}). The quote: {amount}, VAT included.</source>
        <translation>Hemos examinado su {unit} (trabajo {number}). Presupuesto: {amount}, IVA incluido.</translation>
    </message>
    <message>
        <source>We tried to call you to ask how things went, and could not reach you.</source>
        <translation>Le hemos llamado para saber qué tal le fue y no hemos podido hablar con usted.</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation>Texto libre</translation>
    </message>
    <message>
        <source>Your {unit} is ready to collect (job {number}).</source>
        <translation>Ya puede recoger su {unit} (trabajo {number}).</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>el nombre del cliente</translation>
    </message>
    <message>
        <source>the day of the visit</source>
        <translation>el día de la visita</translation>
    </message>
    <message>
        <source>the hour of the visit</source>
        <translation>la hora de la visita</translation>
    </message>
    <message>
        <source>the job&apos;s number</source>
        <translation>el número del trabajo</translation>
    </message>
    <message>
        <source>the shop&apos;s name</source>
        <translation>el nombre de la tienda</translation>
    </message>
    <message>
        <source>the shop&apos;s phone</source>
        <translation>el teléfono de la tienda</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>el equipo</translation>
    </message>
    <message>
        <source>until when the quote is valid</source>
        <translation>hasta cuándo vale el presupuesto</translation>
    </message>
    <message>
        <source>what is to be paid, or the price quoted</source>
        <translation>lo que hay que pagar, o el precio presupuestado</translation>
    </message>
    <message>
        <source>when the shop is open</source>
        <translation>cuándo abre la tienda</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>de {first} a {last}</translation>
    </message>
    <message>
        <source>{hours} and {more}</source>
        <translation>{hours} y {more}</translation>
    </message>
    <message>
        <source>{shop}: our visit on {day}</source>
        <translation>{shop}: nuestra visita el {day}</translation>
    </message>
    <message>
        <source>{shop}: please confirm our visit on {day}</source>
        <translation>{shop}: confirme por favor nuestra visita del {day}</translation>
    </message>
    <message>
        <source>{shop}: the quote for your {unit} ({number})</source>
        <translation>{shop}: el presupuesto de su {unit} ({number})</translation>
    </message>
    <message>
        <source>{shop}: we tried to call you</source>
        <translation>{shop}: le hemos llamado</translation>
    </message>
    <message>
        <source>{shop}: your {unit} is ready ({number})</source>
        <translation>{shop}: ya puede recoger su {unit} ({number})</translation>
    </message>
</context>
<context>
    <name>MeterChart</name>
    <message>
        <source>due: {goal}</source>
        <translation>toca: {goal}</translation>
    </message>
    <message>
        <source>{now}; due at {goal}, expected on {day}</source>
        <translation>{now}; toca a los {goal}, previsto para el {day}</translation>
    </message>
    <message>
        <source>{value} on {day}</source>
        <translation>{value} el {day}</translation>
    </message>
    <message>
        <source>{value} {unit} on {day}</source>
        <translation>{value} {unit} el {day}</translation>
    </message>
</context>
<context>
    <name>MoveUnitDialog</name>
    <message>
        <source>Move to another owner</source>
        <translation>Pasar a otro propietario</translation>
    </message>
    <message>
        <source>Move unit</source>
        <translation>Pasar equipo</translation>
    </message>
    <message>
        <source>New owner of {unit}</source>
        <translation>Nuevo propietario de {unit}</translation>
    </message>
    <message>
        <source>Owned by {name}</source>
        <translation>Propietario: {name}</translation>
    </message>
    <message>
        <source>The guarantee follows the unit, not the person. The new owner sees the unit and its guarantees, not the cases of the one before. A unit that is put back to stock belongs to nobody.</source>
        <translation>La garantía sigue al equipo, no a la persona. El nuevo propietario ve el equipo y sus garantías, no los casos del anterior. Un equipo que vuelve a existencias no es de nadie.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Add to the timeline</source>
        <translation>Añadir a la cronología</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>{what} in case {case}</source>
        <translation>{what} en el caso {case}</translation>
    </message>
</context>
<context>
    <name>ObjectionPaper</name>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dicho el</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>We keep only what is needed so that nobody writes to you or calls you again with an offer, for at least a year. Calls and messages about a repair of yours are service and no offer. Should we fail, you can complain to the data protection authority (aepd.es).</source>
        <translation>Guardamos solo lo necesario para que nadie vuelva a escribirle ni a llamarle con una oferta, al menos un año. Las llamadas y los mensajes sobre una reparación suya son servicio, no oferta. Si fallamos, puede reclamar ante la Agencia Española de Protección de Datos (aepd.es).</translation>
    </message>
    <message>
        <source>What you said no to</source>
        <translation>A qué dijo que no</translation>
    </message>
    <message>
        <source>You told us that you want no more offers. It holds since that moment.</source>
        <translation>Usted nos dijo que no quiere más ofertas. Vale desde ese momento.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclusion list asked…</source>
        <translation>Lista de exclusión consultada…</translation>
    </message>
    <message>
        <source>Give points…</source>
        <translation>Dar puntos…</translation>
    </message>
    <message>
        <source>May be told</source>
        <translation>Se le puede avisar</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>Nuevo cupón</translation>
    </message>
    <message>
        <source>No more offers…</source>
        <translation>No más ofertas…</translation>
    </message>
    <message>
        <source>Not to be told</source>
        <translation>No se le puede avisar</translation>
    </message>
    <message>
        <source>Nothing is known.</source>
        <translation>No consta nada.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Show the campaign</source>
        <translation>Ver la campaña</translation>
    </message>
    <message>
        <source>Show the coupon</source>
        <translation>Ver el cupón</translation>
    </message>
    <message>
        <source>Use points…</source>
        <translation>Usar puntos…</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>used on {when}</source>
        <translation>usado el {when}</translation>
    </message>
</context>
<context>
    <name>OldPartDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>A copy could not be written: {reason}</source>
        <translation>No se ha podido escribir una copia: {reason}</translation>
    </message>
    <message>
        <source>Files of this kind are kept here, but not opened: {name}</source>
        <translation>Los archivos de este tipo se guardan aquí, pero no se abren: {name}</translation>
    </message>
    <message>
        <source>No mail program answers; the text was copied.</source>
        <translation>No responde ningún programa de correo; el texto se copió.</translation>
    </message>
    <message>
        <source>No phone program answers; the number was copied.</source>
        <translation>Ningún programa de teléfono responde; se copió el número.</translation>
    </message>
    <message>
        <source>No program on this PC shows {name}.</source>
        <translation>Ningún programa de este ordenador muestra {name}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Nothing in this list fits “{text}”.</source>
        <translation>Nada en esta lista coincide con «{text}».</translation>
    </message>
    <message>
        <source>Nothing stands under “{view}” now.</source>
        <translation>Ahora no hay nada en «{view}».</translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation>Partes de esta ficha</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Mostrar toda la lista</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Esta ficha</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Fingerprint of the signed content: {digest}</source>
        <translation>Huella del contenido firmado: {digest}</translation>
    </message>
    <message>
        <source>For {shop}</source>
        <translation>Por {shop}</translation>
    </message>
    <message>
        <source>Name and date</source>
        <translation>Nombre y fecha</translation>
    </message>
    <message>
        <source>PROVISIONAL</source>
        <translation>PROVISIONAL</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Replaced by {number}.</source>
        <translation>Sustituido por {number}.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Shop&apos;s address</source>
        <translation>Dirección de la tienda</translation>
    </message>
    <message>
        <source>Shop&apos;s tax id</source>
        <translation>NIF de la tienda</translation>
    </message>
    <message>
        <source>Some characters cannot be printed here; {sign} stands in their place.</source>
        <translation>Algunos caracteres no se pueden imprimir; en su lugar aparece {sign}.</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Tax id {number}</source>
        <translation>NIF {number}</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>The work is not finished; this paper shows what is known so far.</source>
        <translation>El trabajo no está terminado; este documento recoge lo que se sabe hasta ahora.</translation>
    </message>
    <message>
        <source>This is not the content that was signed.</source>
        <translation>Este no es el contenido que se firmó.</translation>
    </message>
    <message>
        <source>This paper no longer holds.</source>
        <translation>Este documento ya no es válido.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Esta imagen no se puede mostrar.</translation>
    </message>
    <message>
        <source>This version replaces {number}, which was signed by {name} on {moment}. What was signed then had another content.</source>
        <translation>Esta versión sustituye a {number}, que {name} firmó el {moment}. Lo que se firmó entonces tenía otro contenido.</translation>
    </message>
    <message>
        <source>This version replaces {number}.</source>
        <translation>Esta versión sustituye a {number}.</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>ANULADO</translation>
    </message>
    <message>
        <source>printed {moment}</source>
        <translation>impreso el {moment}</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>firmado en papel</translation>
    </message>
    <message>
        <source>… (shortened, the whole text is in the case)</source>
        <translation>… (abreviado; el texto completo está en el caso)</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Additional quote</source>
        <translation>Presupuesto adicional</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Answer to a complaint</source>
        <translation>Respuesta a una queja</translation>
    </message>
    <message>
        <source>Answer to a guarantee claim</source>
        <translation>Respuesta a una reclamación en garantía</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Lista de llamadas</translation>
    </message>
    <message>
        <source>Case {number} has several jobs. Name one of them, for example {example}.</source>
        <translation>El caso {number} tiene varios trabajos. Indique uno, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>Changed since signed</source>
        <translation>Cambió tras la firma</translation>
    </message>
    <message>
        <source>Claim to the maker</source>
        <translation>Reclamación al fabricante</translation>
    </message>
    <message>
        <source>Complaint receipt</source>
        <translation>Resguardo de queja</translation>
    </message>
    <message>
        <source>Customer history</source>
        <translation>Historial del cliente</translation>
    </message>
    <message>
        <source>Day sheets</source>
        <translation>Hojas del día</translation>
    </message>
    <message>
        <source>Deposit receipt</source>
        <translation>Resguardo de depósito</translation>
    </message>
    <message>
        <source>Diagnosis and quote</source>
        <translation>Diagnóstico y presupuesto</translation>
    </message>
    <message>
        <source>Diagnosis and repair</source>
        <translation>Diagnóstico y reparación</translation>
    </message>
    <message>
        <source>Diagnosis and repair up to the limit</source>
        <translation>Diagnóstico y reparación hasta el límite</translation>
    </message>
    <message>
        <source>European repair form</source>
        <translation>Formulario europeo de reparación</translation>
    </message>
    <message>
        <source>Exchange slip</source>
        <translation>Justificante de cambio</translation>
    </message>
    <message>
        <source>For the shop</source>
        <translation>Por la tienda</translation>
    </message>
    <message>
        <source>Guarantee certificate</source>
        <translation>Certificado de garantía</translation>
    </message>
    <message>
        <source>Guarantee certificate made</source>
        <translation>Certificado de garantía emitido</translation>
    </message>
    <message>
        <source>Installation certificate</source>
        <translation>Certificado de instalación</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Maintenance schedule</source>
        <translation>Calendario de mantenimiento</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>Nombre de quien firma</translation>
    </message>
    <message>
        <source>No paper was made yet.</source>
        <translation>Todavía no hay documentos.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Sin imprimir</translation>
    </message>
    <message>
        <source>Nothing has changed since this paper was made.</source>
        <translation>Nada ha cambiado desde que se emitió este documento.</translation>
    </message>
    <message>
        <source>Notice of a contract&apos;s end</source>
        <translation>Aviso de fin de contrato</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Paper brought up to date</source>
        <translation>Documento puesto al día</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>Documento impreso</translation>
    </message>
    <message>
        <source>Paper signed by {name}</source>
        <translation>Documento firmado por {name}</translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation>Documento anulado</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Proof of hand-in</source>
        <translation>Justificante de entrega</translation>
    </message>
    <message>
        <source>Proof of objection</source>
        <translation>Justificante de oposición</translation>
    </message>
    <message>
        <source>Proof of return</source>
        <translation>Justificante de devolución</translation>
    </message>
    <message>
        <source>Quality report</source>
        <translation>Informe de calidad</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receipt of a withdrawal</source>
        <translation>Acuse de desistimiento</translation>
    </message>
    <message>
        <source>Record of the draw</source>
        <translation>Acta del sorteo</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>Justificante de devolución</translation>
    </message>
    <message>
        <source>Rules of the draw</source>
        <translation>Bases del sorteo</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Parte de asistencia</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Survey slip</source>
        <translation>Hoja de encuesta</translation>
    </message>
    <message>
        <source>That paper is no longer there.</source>
        <translation>Ese documento ya no está.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>The customer, for what is declared beside</source>
        <translation>El cliente, por lo declarado al lado</translation>
    </message>
    <message>
        <source>The signature is missing.</source>
        <translation>Falta la firma.</translation>
    </message>
    <message>
        <source>There is no such paper for {number}.</source>
        <translation>No existe ese documento para {number}.</translation>
    </message>
    <message>
        <source>This paper has no such place to sign.</source>
        <translation>Este documento no tiene ese lugar de firma.</translation>
    </message>
    <message>
        <source>This paper is no longer in force. Sign its newest version.</source>
        <translation>Este documento ya no está en vigor. Firme su última versión.</translation>
    </message>
    <message>
        <source>This paper is void already.</source>
        <translation>Este documento ya está anulado.</translation>
    </message>
    <message>
        <source>This paper stays as it was made.</source>
        <translation>Este documento se queda como se emitió.</translation>
    </message>
    <message>
        <source>This place is signed already.</source>
        <translation>Este lugar ya está firmado.</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>Registro de formación</translation>
    </message>
    <message>
        <source>Unrepaired return</source>
        <translation>Devolución sin reparar</translation>
    </message>
    <message>
        <source>Visit report</source>
        <translation>Parte de visita</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Waiver of the quote</source>
        <translation>Renuncia al presupuesto</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>Plan de la semana</translation>
    </message>
    <message>
        <source>Whoever takes the prize</source>
        <translation>Quien recibe el premio</translation>
    </message>
    <message>
        <source>another unit was installed</source>
        <translation>se instaló otro equipo</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>como máximo {amount}</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>introducido por error</translation>
    </message>
    <message>
        <source>it is free of charge</source>
        <translation>no tiene coste</translation>
    </message>
    <message>
        <source>replaced by a newer quote</source>
        <translation>sustituido por otro presupuesto</translation>
    </message>
    <message>
        <source>signed {moment}</source>
        <translation>firmado {moment}</translation>
    </message>
    <message>
        <source>the case was deleted</source>
        <translation>el caso se eliminó</translation>
    </message>
    <message>
        <source>the job was opened again</source>
        <translation>el trabajo se volvió a abrir</translation>
    </message>
    <message>
        <source>the quote was waived</source>
        <translation>se renunció al presupuesto</translation>
    </message>
    <message>
        <source>{fee} ({unit})</source>
        <translation>{fee} ({unit})</translation>
    </message>
    <message>
        <source>{title} {number}</source>
        <translation>{title} {number}</translation>
    </message>
    <message>
        <source>“{text}” is no day. For example: 2026-11-30.</source>
        <translation>«{text}» no es un día. Por ejemplo: 2026-11-30.</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Coaching sheets…</source>
        <translation>Hojas de acompañamiento…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Nueva persona…</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add the first person.</source>
        <translation>Todavía no trabaja nadie aquí. Añada la primera persona.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Especialidades</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Whoever is at the PC signs what is done. There are no passwords: this is no lock, it is a memory.</source>
        <translation>Quien está al ordenador firma lo que se hace. No hay contraseñas: no es un candado, es una memoria.</translation>
    </message>
    <message>
        <source>Working time…</source>
        <translation>Jornada…</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Add a leave</source>
        <translation>Añadir una ausencia</translation>
    </message>
    <message>
        <source>Add leave</source>
        <translation>Añadir ausencia</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Change the leave</source>
        <translation>Cambiar la ausencia</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Editar persona</translation>
    </message>
    <message>
        <source>Leave of {name}</source>
        <translation>Ausencia de {name}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Save leave</source>
        <translation>Guardar ausencia</translation>
    </message>
    <message>
        <source>Save person</source>
        <translation>Guardar persona</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Add photo…</source>
        <translation>Añadir foto…</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Taking in a photo</source>
        <translation>Leyendo una foto</translation>
    </message>
    <message>
        <source>{name} is no longer there. Add it again.</source>
        <translation>{name} ya no está. Añádala otra vez.</translation>
    </message>
</context>
<context>
    <name>Pickup</name>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>The latitude must lie between −90 and 90 degrees.</source>
        <translation>La latitud debe estar entre −90 y 90 grados.</translation>
    </message>
    <message>
        <source>The longitude must lie between −180 and 180 degrees.</source>
        <translation>La longitud debe estar entre −180 y 180 grados.</translation>
    </message>
    <message>
        <source>Two numbers are expected, latitude and longitude, for example 41.3874, 2.1686.</source>
        <translation>Se esperan dos números, latitud y longitud, por ejemplo 41.3874, 2.1686.</translation>
    </message>
</context>
<context>
    <name>PlanCall</name>
    <message>
        <source>Call to {name}</source>
        <translation>Llamada a {name}</translation>
    </message>
    <message>
        <source>Plan a call to {name}</source>
        <translation>Planificar una llamada a {name}</translation>
    </message>
    <message>
        <source>Plan the call</source>
        <translation>Planificar la llamada</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Choose a unit from those that are found.</source>
        <translation>Elija un equipo de los que aparecen.</translation>
    </message>
    <message>
        <source>Edit maintenance plan</source>
        <translation>Editar plan de mantenimiento</translation>
    </message>
    <message>
        <source>For which unit?</source>
        <translation>¿Para qué equipo?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Dejarla pasar</translation>
    </message>
    <message>
        <source>Let the date of {day} go</source>
        <translation>Dejar pasar la fecha del {day}</translation>
    </message>
    <message>
        <source>Maintenance plan of {unit}</source>
        <translation>Plan de mantenimiento de {unit}</translation>
    </message>
    <message>
        <source>New maintenance plan</source>
        <translation>Nuevo plan de mantenimiento</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Renew the contract</source>
        <translation>Renovar el contrato</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Guardar plan</translation>
    </message>
    <message>
        <source>Serial, product or owner</source>
        <translation>Número de serie, producto o propietario</translation>
    </message>
    <message>
        <source>The date is not done and not overdue any more. The others stay.</source>
        <translation>La fecha no queda hecha ni con retraso. Las demás se mantienen.</translation>
    </message>
    <message>
        <source>The next term begins on the day after this one ends, with visits of its own.</source>
        <translation>El plazo siguiente empieza el día después de acabar este, con visitas propias.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>PlanKeys</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>PlanNext</name>
    <message>
        <source>Next action of case {case}</source>
        <translation>Próxima acción del caso {case}</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué se hace ahora</translation>
    </message>
</context>
<context>
    <name>PlanVisit</name>
    <message>
        <source>Next free times</source>
        <translation>Próximas horas libres</translation>
    </message>
    <message>
        <source>Nobody who has the skill is free in the next weeks. Choose a time and a person yourself.</source>
        <translation>Nadie con esa especialidad está libre en las próximas semanas. Elija usted una hora y una persona.</translation>
    </message>
    <message>
        <source>The same visit also serves</source>
        <translation>La misma visita atiende también</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message numerus="yes">
        <source>%n job(s) before it</source>
        <translation>
            <numerusform>%n trabajo antes</numerusform>
            <numerusform>%n trabajos antes</numerusform>
        </translation>
    </message>
    <message>
        <source>No job before it</source>
        <translation>Ningún trabajo antes</translation>
    </message>
    <message>
        <source>That day has passed already.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>The shop is closed that day ({weekday}).</source>
        <translation>Ese día la tienda está cerrada ({weekday}).</translation>
    </message>
    <message>
        <source>The shop is closed that day: {holiday}.</source>
        <translation>Ese día la tienda está cerrada: {holiday}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>de {first} a {last}</translation>
    </message>
    <message>
        <source>{jobs}, open {days}</source>
        <translation>{jobs}, abierto {days}</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n day(s) late · {day}</source>
        <translation>
            <numerusform>%n día de retraso · {day}</numerusform>
            <numerusform>%n días de retraso · {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maintenance job(s) opened that fall due</source>
        <translation>
            <numerusform>Abierto %n mantenimiento que toca</numerusform>
            <numerusform>Abiertos %n mantenimientos que tocan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised visit(s) without a date before the end.</source>
        <translation>
            <numerusform>%n visita prometida no tiene fecha antes del fin.</numerusform>
            <numerusform>%n visitas prometidas no tienen fecha antes del fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n usada</numerusform>
            <numerusform>%n usadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without cost</source>
        <translation>
            <numerusform>%n sin coste</numerusform>
            <numerusform>%n sin coste</numerusform>
        </translation>
    </message>
    <message>
        <source>A new meter</source>
        <translation>Contador nuevo</translation>
    </message>
    <message>
        <source>A second reading on another day tells when it falls due.</source>
        <translation>Con una segunda lectura de otro día se sabrá cuándo toca.</translation>
    </message>
    <message>
        <source>A whole number from 1 and days, weeks, months or years, at most 100 years.</source>
        <translation>Un número entero desde 1 y días, semanas, meses o años, 100 años como mucho.</translation>
    </message>
    <message>
        <source>Add a plan</source>
        <translation>Añadir un plan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Mejores horas</translation>
    </message>
    <message>
        <source>By contract</source>
        <translation>Por contrato</translation>
    </message>
    <message>
        <source>By then the contract is over.</source>
        <translation>Para entonces el contrato ya ha acabado.</translation>
    </message>
    <message>
        <source>Case {number} is open for this plan already.</source>
        <translation>El caso {number} ya está abierto para este plan.</translation>
    </message>
    <message>
        <source>Case {number}: maintenance opened</source>
        <translation>Caso {number}: mantenimiento abierto</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a plan from the list.</source>
        <translation>Elija un plan de la lista.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>Contrato acabado</translation>
    </message>
    <message>
        <source>Contract in force</source>
        <translation>Contrato vigente</translation>
    </message>
    <message>
        <source>Contract renewed until {day}</source>
        <translation>Contrato renovado hasta el {day}</translation>
    </message>
    <message>
        <source>Contract taken over by the new owner</source>
        <translation>El nuevo propietario sigue con el contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Coste hasta hoy</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Cómputo</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Contado desde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer, plan, unit, place</source>
        <translation>Cliente, plan, equipo, sitio</translation>
    </message>
    <message>
        <source>Date of {day} let go</source>
        <translation>Fecha del {day} dejada pasar</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Days of tolerance</source>
        <translation>Días de tolerancia</translation>
    </message>
    <message>
        <source>Days, weeks, months, years</source>
        <translation>Días, semanas, meses, años</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Toca</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s) · {day}</source>
        <translation>
            <numerusform>Toca en %n día · {day}</numerusform>
            <numerusform>Toca en %n días · {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Toca hoy</translation>
    </message>
    <message>
        <source>Due {every}, counted from the last one.</source>
        <translation>Toca {every}, contando desde la última vez.</translation>
    </message>
    <message>
        <source>Due {every}, counted from {anchor}.</source>
        <translation>Toca {every}, contando desde el {anchor}.</translation>
    </message>
    <message>
        <source>Due {every}; {counted} is a closed day.</source>
        <translation>Toca {every}; el {counted} es día cerrado.</translation>
    </message>
    <message>
        <source>Due, visit</source>
        <translation>Toca, visita</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Empty: installation, else delivery, else purchase</source>
        <translation>Vacío: la instalación, si no la entrega, si no la compra</translation>
    </message>
    <message>
        <source>End of the contract told</source>
        <translation>Fin del contrato avisado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Acaba</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Acaba el</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Every {every} {unit}: {at} expected by this day.</source>
        <translation>Cada {every} {unit}: para este día se esperan {at}.</translation>
    </message>
    <message>
        <source>Every {every} {unit}: {at} reached on this day.</source>
        <translation>Cada {every} {unit}: {at} alcanzados este día.</translation>
    </message>
    <message>
        <source>Every {every} {unit}; on time from {low} to {high}.</source>
        <translation>Cada {every} {unit}; a tiempo entre {low} y {high}.</translation>
    </message>
    <message>
        <source>First date from</source>
        <translation>Primera fecha desde</translation>
    </message>
    <message>
        <source>Fixed, counted from the first day</source>
        <translation>Fijo, contado desde el primer día</translation>
    </message>
    <message>
        <source>Floating, counted from the last visit</source>
        <translation>Flotante, contado desde la última vez</translation>
    </message>
    <message>
        <source>For example: km, hours, cycles</source>
        <translation>Por ejemplo: km, horas, ciclos</translation>
    </message>
    <message>
        <source>For example: yearly service</source>
        <translation>Por ejemplo: revisión anual</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Desde cuándo y hasta cuándo</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>If closed</source>
        <translation>Si está cerrado</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>It was renewed already: plan {number}.</source>
        <translation>Ya se renovó: plan {number}.</translation>
    </message>
    <message>
        <source>Jobs were opened for this plan; it stays. Stop it instead.</source>
        <translation>Ya se abrieron trabajos para este plan, así que se queda. Puede detenerlo.</translation>
    </message>
    <message>
        <source>Last date until</source>
        <translation>Última fecha hasta</translation>
    </message>
    <message>
        <source>Last day to say no</source>
        <translation>Último día para decir que no</translation>
    </message>
    <message>
        <source>Last done on</source>
        <translation>Hecho por última vez el</translation>
    </message>
    <message>
        <source>Let the new owner take it over</source>
        <translation>Que siga el nuevo propietario</translation>
    </message>
    <message>
        <source>Let the next date go…</source>
        <translation>Dejar pasar la próxima fecha…</translation>
    </message>
    <message>
        <source>Let the plan go on</source>
        <translation>Reanudar el plan</translation>
    </message>
    <message>
        <source>Letter about the end of the contract written</source>
        <translation>Carta de fin de contrato escrita</translation>
    </message>
    <message>
        <source>Letter about the end…</source>
        <translation>Carta de fin de contrato…</translation>
    </message>
    <message>
        <source>Looking for maintenance that falls due</source>
        <translation>Mirando qué mantenimiento toca</translation>
    </message>
    <message>
        <source>Maintenance due opened</source>
        <translation>Mantenimientos que tocan, abiertos</translation>
    </message>
    <message>
        <source>Maintenance opened</source>
        <translation>Mantenimiento abierto</translation>
    </message>
    <message>
        <source>Maintenance plan added: {every}</source>
        <translation>Plan de mantenimiento añadido: {every}</translation>
    </message>
    <message>
        <source>Maintenance plan changed</source>
        <translation>Plan de mantenimiento cambiado</translation>
    </message>
    <message>
        <source>Maintenance plan deleted</source>
        <translation>Plan de mantenimiento eliminado</translation>
    </message>
    <message>
        <source>Maintenance plan goes on</source>
        <translation>El plan de mantenimiento continúa</translation>
    </message>
    <message>
        <source>Maintenance plan stopped</source>
        <translation>Plan de mantenimiento detenido</translation>
    </message>
    <message>
        <source>Maintenance plans</source>
        <translation>Planes de mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance, {every}</source>
        <translation>Mantenimiento, {every}</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Move visit</source>
        <translation>Mover visita</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Nombre del plan</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Plan nuevo</translation>
    </message>
    <message>
        <source>Next 8 weeks</source>
        <translation>Próximas 8 semanas</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Próximas fechas</translation>
    </message>
    <message>
        <source>No date is left.</source>
        <translation>No queda ninguna fecha.</translation>
    </message>
    <message>
        <source>No maintenance plan here. A plan is added to a unit, or begins with its installation.</source>
        <translation>Aquí no hay ningún plan de mantenimiento. Un plan se añade a un equipo o empieza con su instalación.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sin propietario</translation>
    </message>
    <message>
        <source>No reading yet: until then the calendar alone counts.</source>
        <translation>Aún sin lecturas: hasta entonces solo cuenta el calendario.</translation>
    </message>
    <message>
        <source>Nobody wrote down when the unit was sold or installed: say from when.</source>
        <translation>No consta cuándo se vendió o instaló el equipo: indique desde cuándo se cuenta.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecha</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Sin planificar</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Nothing falls due</source>
        <translation>Nada que toque</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On a closed day</source>
        <translation>Si es día cerrado</translation>
    </message>
    <message>
        <source>On {day} the meter showed {value}, which is more. A typing error, or a new meter? Then tick “A new meter”.</source>
        <translation>El {day} el contador marcaba {value}, que es más. ¿Error al escribir o contador nuevo? En ese caso marque «Contador nuevo».</translation>
    </message>
    <message>
        <source>On {day}, later, the meter showed {value}, which is less.</source>
        <translation>El {day}, más tarde, el contador marcaba {value}, que es menos.</translation>
    </message>
    <message>
        <source>Only a contract has a last day to say no.</source>
        <translation>Solo un contrato tiene un último día para decir que no.</translation>
    </message>
    <message>
        <source>Only a contract with a last day can be renewed.</source>
        <translation>Solo se puede renovar un contrato con fecha de fin.</translation>
    </message>
    <message>
        <source>Only a contract with a last day has an end to tell.</source>
        <translation>Solo un contrato con fecha de fin tiene un fin que avisar.</translation>
    </message>
    <message>
        <source>Only the plan&apos;s next open date can be let go: {day}.</source>
        <translation>Solo se puede dejar pasar la próxima fecha pendiente del plan: {day}.</translation>
    </message>
    <message>
        <source>Open the maintenance now</source>
        <translation>Abrir el mantenimiento ahora</translation>
    </message>
    <message>
        <source>Or every, by meter</source>
        <translation>O cada, por contador</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planificar visita</translation>
    </message>
    <message>
        <source>Plan without contract</source>
        <translation>Plan sin contrato</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price of the contract, tax included</source>
        <translation>Precio del contrato, impuestos incluidos</translation>
    </message>
    <message>
        <source>Print the schedule</source>
        <translation>Imprimir el calendario</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Leído el</translation>
    </message>
    <message>
        <source>Reading of {day}: {value}</source>
        <translation>Lectura del {day}: {value}</translation>
    </message>
    <message>
        <source>Reading removed</source>
        <translation>Lectura retirada</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>Renovado por</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Renueva</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renovar…</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Mostrar el caso</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Mostrar el cliente</translation>
    </message>
    <message>
        <source>Stays where it is</source>
        <translation>Se queda donde está</translation>
    </message>
    <message>
        <source>Stop the plan</source>
        <translation>Detener el plan</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>That maintenance plan is no longer there.</source>
        <translation>Ese plan de mantenimiento ya no está.</translation>
    </message>
    <message>
        <source>That reading is no longer there.</source>
        <translation>Esa lectura ya no está.</translation>
    </message>
    <message>
        <source>The customer was told of the end</source>
        <translation>Se avisó al cliente del fin</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>El final cae antes del principio.</translation>
    </message>
    <message>
        <source>The next date is {day}: work done so long before serves none.</source>
        <translation>La próxima fecha es el {day}: un trabajo hecho tan pronto no sirve a ninguna.</translation>
    </message>
    <message>
        <source>The next term ends after this one: {day}.</source>
        <translation>El plazo siguiente acaba después de este: {day}.</translation>
    </message>
    <message>
        <source>The plan does not go by the meter.</source>
        <translation>El plan no va por contador.</translation>
    </message>
    <message>
        <source>The plan is stopped: nothing falls due.</source>
        <translation>El plan está detenido: no toca nada.</translation>
    </message>
    <message>
        <source>The unit has another owner than the contract was made with: let {name} take it over, or stop the plan.</source>
        <translation>El equipo ya no es de quien firmó el contrato: que siga {name} con él, o detenga el plan.</translation>
    </message>
    <message>
        <source>The unit has the owner the contract was made with.</source>
        <translation>El equipo sigue siendo de quien firmó el contrato.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>This plan has no date that is still to be done.</source>
        <translation>Este plan no tiene ninguna fecha pendiente.</translation>
    </message>
    <message>
        <source>To renew</source>
        <translation>Por renovar</translation>
    </message>
    <message>
        <source>To the nearest open day</source>
        <translation>Al día abierto más cercano</translation>
    </message>
    <message>
        <source>To the next open day</source>
        <translation>Al siguiente día abierto</translation>
    </message>
    <message>
        <source>To the open day before</source>
        <translation>Al día abierto anterior</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Unit of the meter</source>
        <translation>Unidad del contador</translation>
    </message>
    <message>
        <source>Until then the customer can end it; empty: until its last date</source>
        <translation>Hasta entonces el cliente puede ponerle fin; vacío: hasta su última fecha</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit made</source>
        <translation>Visita hecha</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Con visita</translation>
    </message>
    <message>
        <source>Visit {at}</source>
        <translation>Visita {at}</translation>
    </message>
    <message>
        <source>Visits of the contract</source>
        <translation>Visitas del contrato</translation>
    </message>
    <message>
        <source>Visits promised</source>
        <translation>Visitas prometidas</translation>
    </message>
    <message>
        <source>Waiting for part</source>
        <translation>Esperando pieza</translation>
    </message>
    <message>
        <source>Write down a reading</source>
        <translation>Apuntar lectura</translation>
    </message>
    <message>
        <source>Write down a reading…</source>
        <translation>Apuntar lectura…</translation>
    </message>
    <message>
        <source>by the calendar, {every} after the last one</source>
        <translation>por calendario, {every} desde la última vez</translation>
    </message>
    <message>
        <source>by the calendar, {every} from {anchor}</source>
        <translation>por calendario, {every} desde el {anchor}</translation>
    </message>
    <message>
        <source>by the meter, at {daily} {unit} a day; by the calendar, on {day}</source>
        <translation>por contador, a {daily} {unit} al día; por calendario, el {day}</translation>
    </message>
    <message>
        <source>by the meter, {at} {unit} are reached; by the calendar, on {day}</source>
        <translation>por contador, ya llega a {at} {unit}; por calendario, el {day}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>acaba el {day}</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>cada día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>cada mes</numerusform>
            <numerusform>cada %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>cada semana</numerusform>
            <numerusform>cada %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>cada año</numerusform>
            <numerusform>cada %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fijas</translation>
    </message>
    <message>
        <source>from the last visit on</source>
        <translation>desde la última visita</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>rest of the visit of {day}</source>
        <translation>resto de la visita del {day}</translation>
    </message>
    <message>
        <source>rest of the visit of {day}: {note}</source>
        <translation>resto de la visita del {day}: {note}</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>{end}, letter by {letter}</source>
        <translation>{end}, carta hasta el {letter}</translation>
    </message>
    <message>
        <source>{end}, told on {letter}</source>
        <translation>{end}, avisado el {letter}</translation>
    </message>
    <message>
        <source>{every} or {usage} {unit}</source>
        <translation>{every} o {usage} {unit}</translation>
    </message>
    <message>
        <source>{told}; {expired} expired</source>
        <translation>{told}; caducadas: {expired}</translation>
    </message>
    <message>
        <source>{used} used, {left} left of {promised}</source>
        <translation>usadas {used}, quedan {left} de {promised}</translation>
    </message>
    <message>
        <source>{used} used, {left} left, {half} half, of {promised}</source>
        <translation>usadas {used}, quedan {left}, a medias {half}, de {promised}</translation>
    </message>
    <message>
        <source>{why}; moved from {counted}, a closed day</source>
        <translation>{why}; movida desde el {counted}, día cerrado</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Another printer…</source>
        <translation>Otra impresora…</translation>
    </message>
    <message>
        <source>Keeping the figures of the month</source>
        <translation>Guardando los valores del mes</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Idioma del documento</translation>
    </message>
    <message>
        <source>Making a paper</source>
        <translation>Preparando un documento</translation>
    </message>
    <message>
        <source>No printer is set up on this PC. Save the paper as PDF instead.</source>
        <translation>Este ordenador no tiene impresora. Guarde el documento como PDF.</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Abrir aparte</translation>
    </message>
    <message>
        <source>Opened in another program</source>
        <translation>Abierto en otro programa</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Enviado a {printer}</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Firmar…</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Se está preparando el documento…</translation>
    </message>
    <message numerus="yes">
        <source>of %n records</source>
        <translation>
            <numerusform>de %n ficha</numerusform>
            <numerusform>de %n fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>{paper} · {number}</source>
        <translation>{paper} · {number}</translation>
    </message>
    <message>
        <source>{printer} did not take the paper. Is it on and connected?</source>
        <translation>{printer} no ha aceptado el documento. ¿Está encendida y conectada?</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Access: a copy of their data</source>
        <translation>Acceso: copia de sus datos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Responder hasta el {day}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Answered on {day}</source>
        <translation>Respondida el {day}</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>Copy of personal data written</source>
        <translation>Copia de datos personales escrita</translation>
    </message>
    <message>
        <source>Copy of personal data written to {file}</source>
        <translation>Copia de datos personales escrita en {file}</translation>
    </message>
    <message>
        <source>Done as asked</source>
        <translation>Hecho como se pidió</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Hecho en parte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Supresión</translation>
    </message>
    <message>
        <source>Extend by two months</source>
        <translation>Prorrogar dos meses</translation>
    </message>
    <message>
        <source>Extended on {day}: {reason}</source>
        <translation>Prorrogada el {day}: {reason}</translation>
    </message>
    <message>
        <source>Needed where not all was done.</source>
        <translation>Necesario si no se hizo todo.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nueva solicitud</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing was asked about these data.</source>
        <translation>No se ha solicitado nada sobre estos datos.</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Oposición</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Vencida desde el {day}</translation>
    </message>
    <message>
        <source>Portability: their data in a common format</source>
        <translation>Portabilidad: sus datos en un formato común</translation>
    </message>
    <message>
        <source>Privacy request answered</source>
        <translation>Solicitud de privacidad respondida</translation>
    </message>
    <message>
        <source>Privacy request changed</source>
        <translation>Solicitud de privacidad editada</translation>
    </message>
    <message>
        <source>Privacy request recorded</source>
        <translation>Solicitud de privacidad registrada</translation>
    </message>
    <message>
        <source>Privacy request removed</source>
        <translation>Solicitud de privacidad quitada</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>Solicitudes de privacidad</translation>
    </message>
    <message>
        <source>Reason that was told</source>
        <translation>Motivo que se comunicó</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibida el</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Rectificación</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegada</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Restriction of use</source>
        <translation>Limitación del uso</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>Save copy of personal data</source>
        <translation>Guardar copia de datos personales</translation>
    </message>
    <message>
        <source>Say what was not done, and why.</source>
        <translation>Diga qué no se hizo y por qué.</translation>
    </message>
    <message>
        <source>That request is answered. Undo the answer first.</source>
        <translation>Esa solicitud ya está respondida. Primero deshaga la respuesta.</translation>
    </message>
    <message>
        <source>That request is no longer there.</source>
        <translation>Esa solicitud ya no está.</translation>
    </message>
    <message>
        <source>The answer is due a month later (GDPR art. 12.3).</source>
        <translation>La respuesta vence un mes después (RGPD, art. 12.3).</translation>
    </message>
    <message>
        <source>The first month ended on {day}: it is too late to extend. Answer now.</source>
        <translation>El primer mes acabó el {day}: ya no se puede prorrogar. Responda ahora.</translation>
    </message>
    <message>
        <source>The time was extended already; it cannot be extended twice.</source>
        <translation>Ya se prorrogó; no se puede prorrogar dos veces.</translation>
    </message>
    <message>
        <source>Time to answer extended</source>
        <translation>Plazo de respuesta prorrogado</translation>
    </message>
    <message>
        <source>What exactly, and how you know that it is this person.</source>
        <translation>Qué exactamente, y cómo sabe que es esta persona.</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Qué se solicita</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Qué se respondió</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribir el archivo</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>recibida el {day}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>A phone number has digits.</source>
        <translation>Un teléfono tiene cifras.</translation>
    </message>
    <message>
        <source>An amount between 0 and 100,000,000 is expected.</source>
        <translation>Se espera un importe entre 0 y 100.000.000.</translation>
    </message>
    <message>
        <source>At least {least} is expected.</source>
        <translation>Se espera al menos {least}.</translation>
    </message>
    <message>
        <source>At most {most} is expected.</source>
        <translation>Se espera como mucho {most}.</translation>
    </message>
    <message>
        <source>No such time zone. For example: Europe/Madrid.</source>
        <translation>No existe esa zona horaria. Por ejemplo: Europe/Madrid.</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>That moment has not come yet.</source>
        <translation>Ese momento no ha llegado todavía.</translation>
    </message>
    <message>
        <source>The year must lie between 1900 and 2200.</source>
        <translation>El año debe estar entre 1900 y 2200.</translation>
    </message>
    <message>
        <source>There is no field {{name}}.</source>
        <translation>No hay ningún campo {{name}}.</translation>
    </message>
    <message>
        <source>There is no such staff member.</source>
        <translation>No existe esa persona.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Esto no se puede leer.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address: name@place.example.</source>
        <translation>Esto no parece una dirección de correo: nombre@lugar.ejemplo.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message>
        <source>This is too long: {size} bytes, at most {limit} are kept.</source>
        <translation>Es demasiado largo: {size} bytes; se guardan como mucho {limit}.</translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices.</source>
        <translation>«{value}» no es una de las opciones.</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>A model. Each single thing of it is a unit with its own serial.</source>
        <translation>Un modelo. Cada uno que sale de él es un equipo con su número de serie.</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Editar producto</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>Product being typed</source>
        <translation>Producto a medio escribir</translation>
    </message>
    <message>
        <source>Save product</source>
        <translation>Guardar producto</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Añadir un producto</translation>
    </message>
    <message>
        <source>Article code</source>
        <translation>Código de artículo</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a product from the list.</source>
        <translation>Elija un producto de la lista.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>For example: km, hours, cycles</source>
        <translation>Por ejemplo: km, horas, ciclos</translation>
    </message>
    <message>
        <source>For example: washing machine 8 kg</source>
        <translation>Por ejemplo: lavadora 8 kg</translation>
    </message>
    <message>
        <source>Is installed at the customer&apos;s</source>
        <translation>Se instala en casa del cliente</translation>
    </message>
    <message>
        <source>Maintenance every</source>
        <translation>Mantenimiento cada</translation>
    </message>
    <message>
        <source>Maintenance every, months</source>
        <translation>Mantenimiento cada, meses</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Maker&apos;s guarantee</source>
        <translation>Garantía del fabricante</translation>
    </message>
    <message>
        <source>Maker&apos;s guarantee, months</source>
        <translation>Garantía del fabricante, meses</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>New unit of this model…</source>
        <translation>Nuevo equipo de este modelo…</translation>
    </message>
    <message>
        <source>No product here. Products come in with their first unit, or with an imported list.</source>
        <translation>Aquí no hay productos. Entran con su primer equipo o con una lista importada.</translation>
    </message>
    <message>
        <source>No unit of this model is known.</source>
        <translation>No consta ningún equipo de este modelo.</translation>
    </message>
    <message>
        <source>Of whoever visits it, as written at the people: gas</source>
        <translation>De quien lo visita, escrita como en las personas: gas</translation>
    </message>
    <message>
        <source>Or every, by meter</source>
        <translation>O cada, por contador</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Product deleted</source>
        <translation>Producto eliminado</translation>
    </message>
    <message>
        <source>Product {name} added</source>
        <translation>Producto {name} añadido</translation>
    </message>
    <message>
        <source>Product {name} changed</source>
        <translation>Producto {name} modificado</translation>
    </message>
    <message>
        <source>Product {name} deleted</source>
        <translation>Producto {name} eliminado</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Say after how many months at the latest: a meter nobody reads tells nothing.</source>
        <translation>Indique también cada cuántos meses como máximo: un contador que nadie lee no avisa.</translation>
    </message>
    <message>
        <source>Skill its work needs</source>
        <translation>Especialidad que pide su trabajo</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>That product is no longer there.</source>
        <translation>Ese producto ya no está.</translation>
    </message>
    <message>
        <source>Unit of the meter</source>
        <translation>Unidad del contador</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Units of this model</source>
        <translation>Equipos de este modelo</translation>
    </message>
    <message>
        <source>Whichever comes first</source>
        <translation>Lo que llegue antes</translation>
    </message>
    <message>
        <source>With this brand, serial {serial} would be duplicated (also unit U{unit}).</source>
        <translation>Con esta marca, el número de serie {serial} quedaría duplicado (también en el equipo U{unit}).</translation>
    </message>
    <message>
        <source>{months} or {usage} {unit}</source>
        <translation>{months} o {usage} {unit}</translation>
    </message>
    <message>
        <source>{name} has units, sales or jobs and stays.</source>
        <translation>{name} tiene equipos, ventas o trabajos y se queda.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Promotions</name>
    <message>
        <source>Agreed on {day} (GDPR art. 6.1.a)</source>
        <translation>Consintió el {day} (RGPD art. 6.1.a)</translation>
    </message>
    <message>
        <source>Agreed on {day}: older than 24 months, ask again</source>
        <translation>Consintió el {day}: hace más de 24 meses, preguntar de nuevo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Blocked or erased</source>
        <translation>Bloqueado o suprimido</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a campaign, a draw or a coupon from the list.</source>
        <translation>Elija una campaña, un sorteo o un cupón de la lista.</translation>
    </message>
    <message>
        <source>Close the campaign</source>
        <translation>Cerrar la campaña</translation>
    </message>
    <message>
        <source>Contract in force (Circular 1/2023 art. 3)</source>
        <translation>Contrato en vigor (Circular 1/2023 art. 3)</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Cupones</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer since {day}, never objected (GDPR art. 6.1.f)</source>
        <translation>Cliente desde {day}, nunca se opuso (RGPD art. 6.1.f)</translation>
    </message>
    <message>
        <source>Customer since {day}, similar goods (LSSI art. 21.2)</source>
        <translation>Cliente desde {day}, productos parecidos (LSSI art. 21.2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Do not call: wants no contact</source>
        <translation>No llamar: no quiere contacto</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
    <message>
        <source>Duplicated in the list: two records became one</source>
        <translation>Duplicado en la lista: dos fichas se fusionaron</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Exclusion list not consulted within 30 days</source>
        <translation>Lista de exclusión sin consultar en 30 días</translation>
    </message>
    <message>
        <source>Exclusion list…</source>
        <translation>Lista de exclusión…</translation>
    </message>
    <message>
        <source>Export the list to check…</source>
        <translation>Exportar la lista por comprobar…</translation>
    </message>
    <message>
        <source>Export the messages…</source>
        <translation>Exportar los mensajes…</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Hello, my name is {caller} and I am calling from {shop}. This is a call with a commercial purpose: {offer}. May I tell you about it? If you want no more calls of this kind, tell me now and I note it at once.</source>
        <translation>Buenas, me llamo {caller} y llamo de {shop}. Es una llamada con fin comercial: {offer}. ¿Puedo contárselo? Si no quiere más llamadas de este tipo, dígamelo ahora y vale desde ya.</translation>
    </message>
    <message>
        <source>If you want no more calls of this kind, tell me now: it takes effect at once and you get a reference number.</source>
        <translation>Si no quiere más llamadas de este tipo, dígamelo ahora: vale desde ya y recibe un número de referencia.</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Dentro o fuera</translation>
    </message>
    <message>
        <source>In or out, and why</source>
        <translation>Dentro o fuera, y por qué</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Se envió</translation>
    </message>
    <message>
        <source>Left out at the start</source>
        <translation>Fuera al empezar</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Buscando personas</translation>
    </message>
    <message>
        <source>Looking for the people of this campaign…</source>
        <translation>Buscando a las personas de esta campaña…</translation>
    </message>
    <message>
        <source>Low answer on {day}, not made good</source>
        <translation>Mala valoración el {day}, sin arreglar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message to {name} started</source>
        <translation>Mensaje a {name} empezado</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Ojo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Never agreed, and no customer of similar goods</source>
        <translation>Nunca consintió, ni es cliente de productos parecidos</translation>
    </message>
    <message>
        <source>Never agreed, and nothing with us within a year</source>
        <translation>Nunca consintió, y nada con nosotros en un año</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>Nuevo cupón</translation>
    </message>
    <message>
        <source>New coupon of this campaign…</source>
        <translation>Nuevo cupón de esta campaña…</translation>
    </message>
    <message>
        <source>New draw</source>
        <translation>Nuevo sorteo</translation>
    </message>
    <message>
        <source>No address or number for this means</source>
        <translation>Sin dirección ni número para este medio</translation>
    </message>
    <message>
        <source>No more offers…</source>
        <translation>No más ofertas…</translation>
    </message>
    <message>
        <source>Nobody here.</source>
        <translation>Aquí no hay nadie.</translation>
    </message>
    <message>
        <source>Nobody is in this segment today.</source>
        <translation>Hoy no hay nadie en este grupo.</translation>
    </message>
    <message>
        <source>Nobody is left to be told.</source>
        <translation>No queda nadie por avisar.</translation>
    </message>
    <message>
        <source>Nothing here yet. A campaign tells people picked by facts of one offer, and shows what came of it.</source>
        <translation>Nada todavía. Una campaña avisa de una oferta a personas elegidas por hechos, y muestra qué resultó.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>On the exclusion list ({day})</source>
        <translation>En la lista de exclusión ({day})</translation>
    </message>
    <message>
        <source>Open claim, or money still owed to them</source>
        <translation>Reclamación de garantía abierta, o se le debe dinero</translation>
    </message>
    <message>
        <source>Open complaint</source>
        <translation>Queja abierta</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People of this campaign</source>
        <translation>Personas de esta campaña</translation>
    </message>
    <message>
        <source>Person, why of this segment</source>
        <translation>Persona, por qué en este grupo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Print the call list</source>
        <translation>Imprimir la lista de llamadas</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promoción</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Promociones</translation>
    </message>
    <message>
        <source>Record the call…</source>
        <translation>Registrar la llamada…</translation>
    </message>
    <message>
        <source>Record the next call…</source>
        <translation>Registrar la próxima llamada…</translation>
    </message>
    <message>
        <source>SMS or WhatsApp</source>
        <translation>SMS o WhatsApp</translation>
    </message>
    <message>
        <source>Said no on {day}</source>
        <translation>Dijo que no el {day}</translation>
    </message>
    <message>
        <source>Start the campaign</source>
        <translation>Empezar la campaña</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stopped. F5 looks again.</source>
        <translation>Parado. Con F5 se busca de nuevo.</translation>
    </message>
    <message>
        <source>Texts and rules</source>
        <translation>Textos y bases</translation>
    </message>
    <message>
        <source>There is nobody to write down.</source>
        <translation>No hay nadie que escribir en el archivo.</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Ya se avisó</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>Por avisar</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisados</translation>
    </message>
    <message>
        <source>Told of an offer on {day}</source>
        <translation>Avisado de una oferta el {day}</translation>
    </message>
    <message>
        <source>Use the coupon…</source>
        <translation>Usar el cupón…</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>With us on {day} (Circular 1/2023 art. 3)</source>
        <translation>Con nosotros el {day} (Circular 1/2023 art. 3)</translation>
    </message>
    <message>
        <source>Write the message…</source>
        <translation>Escribir el mensaje…</translation>
    </message>
    <message>
        <source>Write the next message…</source>
        <translation>Escribir el próximo mensaje…</translation>
    </message>
    <message>
        <source>You receive this because you are a customer of {shop}. If you want no more offers, answer “NO” to {email} or call {phone}: it is free and takes effect at once.</source>
        <translation>Recibe esto por ser cliente de {shop}. Si no quiere más ofertas, responda «NO» a {email} o llame al {phone}: es gratis y vale desde ya.</translation>
    </message>
    <message>
        <source>You receive this letter because you are a customer of {shop}. If you want no more offers, tell us: {phone}, {email} or at the counter. It is free and takes effect at once.</source>
        <translation>Recibe esta carta por ser cliente de {shop}. Si no quiere más ofertas, díganoslo: {phone}, {email} o en el mostrador. Es gratis y vale desde ya.</translation>
    </message>
    <message>
        <source>blocked or erased</source>
        <translation>bloqueado o suprimido</translation>
    </message>
    <message>
        <source>consent too old</source>
        <translation>consentimiento antiguo</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>no llamar</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <source>exclusion list not asked</source>
        <translation>lista de exclusión sin consultar</translation>
    </message>
    <message>
        <source>low answer</source>
        <translation>mala valoración</translation>
    </message>
    <message>
        <source>never agreed</source>
        <translation>nunca consintió</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sin dirección</translation>
    </message>
    <message>
        <source>no contact within a year</source>
        <translation>sin contacto en un año</translation>
    </message>
    <message>
        <source>on the exclusion list</source>
        <translation>en la lista de exclusión</translation>
    </message>
    <message>
        <source>open claim</source>
        <translation>reclamación abierta</translation>
    </message>
    <message>
        <source>open complaint</source>
        <translation>queja abierta</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>dijo que no</translation>
    </message>
    <message>
        <source>told lately</source>
        <translation>avisado hace poco</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{shop}. No more offers? Answer NO, free of charge.</source>
        <translation>{shop}. ¿No más ofertas? Responda NO, gratis.</translation>
    </message>
    <message>
        <source>{told} of {many} told</source>
        <translation>{told} de {many} avisados</translation>
    </message>
    <message>
        <source>{told} of {many}, {held} held out</source>
        <translation>{told} de {many}, {held} apartados</translation>
    </message>
</context>
<context>
    <name>QtWords</name>
    <message>
        <source>%1 File</source>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n día tarde</numerusform>
            <numerusform>%n días tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) gone wrong</source>
        <translation>
            <numerusform>%n cosa mal</numerusform>
            <numerusform>%n cosas mal</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 6: {count}</source>
        <translation>0 a 6: {count}</translation>
    </message>
    <message>
        <source>1 or 2: {count}</source>
        <translation>1 o 2: {count}</translation>
    </message>
    <message>
        <source>4 or 5: {count}</source>
        <translation>4 o 5: {count}</translation>
    </message>
    <message>
        <source>5 to 7: {count}</source>
        <translation>5 a 7: {count}</translation>
    </message>
    <message>
        <source>7 or 8: {count}</source>
        <translation>7 u 8: {count}</translation>
    </message>
    <message>
        <source>9 or 10: {count}</source>
        <translation>9 o 10: {count}</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % desde</translation>
    </message>
    <message>
        <source>95 % interval: {between}.</source>
        <translation>Intervalo del 95 %: {between}.</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % hasta</translation>
    </message>
    <message>
        <source>A month is written 2026-10.</source>
        <translation>Un mes se escribe 2026-10.</translation>
    </message>
    <message>
        <source>Add to the report</source>
        <translation>Añadir al informe</translation>
    </message>
    <message>
        <source>All other figures</source>
        <translation>Todos los demás valores</translation>
    </message>
    <message>
        <source>Cases to talk over with somebody. There is no ranking: few jobs say little.</source>
        <translation>Casos para comentar con alguien. No hay clasificación: pocos trabajos dicen poco.</translation>
    </message>
    <message>
        <source>Change or remove</source>
        <translation>Cambiar o quitar</translation>
    </message>
    <message>
        <source>Computing the figures of a month</source>
        <translation>Se calculan las cifras de un mes</translation>
    </message>
    <message>
        <source>Customers objected this month: {list}.</source>
        <translation>Los clientes objetaron este mes: {list}.</translation>
    </message>
    <message>
        <source>Decided a month before</source>
        <translation>Lo acordado un mes antes</translation>
    </message>
    <message>
        <source>Do something about it…</source>
        <translation>Hacer algo al respecto…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Edit improvement</source>
        <translation>Editar mejora</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Exportar las cifras</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>External quality</source>
        <translation>Calidad externa</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>For example: 68 of 71 units have their photo</source>
        <translation>Por ejemplo: 68 de 71 equipos tienen su foto</translation>
    </message>
    <message>
        <source>Goes on next month</source>
        <translation>Sigue el mes que viene</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Here stands how well the shop works and what its customers say, month by month.</source>
        <translation>Aquí se ve cómo trabaja la tienda y qué dicen los clientes, mes a mes.</translation>
    </message>
    <message>
        <source>How cases came: {channels}.</source>
        <translation>Cómo llegaron los casos: {channels}.</translation>
    </message>
    <message>
        <source>How we work</source>
        <translation>Cómo trabajamos</translation>
    </message>
    <message>
        <source>Improvement being typed</source>
        <translation>Mejora a medio escribir</translation>
    </message>
    <message>
        <source>Improvement changed: {text}</source>
        <translation>Mejora cambiada: {text}</translation>
    </message>
    <message>
        <source>Improvement removed</source>
        <translation>Mejora quitada</translation>
    </message>
    <message>
        <source>Improvement removed: {text}</source>
        <translation>Mejora quitada: {text}</translation>
    </message>
    <message>
        <source>Improvement settled</source>
        <translation>Mejora cerrada</translation>
    </message>
    <message>
        <source>Internal quality</source>
        <translation>Calidad interna</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Está</translation>
    </message>
    <message>
        <source>It needs both our records and the customers&apos; answers.</source>
        <translation>Hacen falta los registros y las respuestas de los clientes.</translation>
    </message>
    <message>
        <source>It stands in the report of {month}, and what became of it in the next one.</source>
        <translation>Figura en el informe de {month}; en qué quedó, en el siguiente.</translation>
    </message>
    <message>
        <source>It was taken over into the next month already.</source>
        <translation>Ya se pasó al mes siguiente.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Month after (Page Down)</source>
        <translation>Mes siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Mes anterior (Re Pág)</translation>
    </message>
    <message>
        <source>No calls fell due in this month.</source>
        <translation>Este mes no tocaba ninguna llamada.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecho</translation>
    </message>
    <message>
        <source>Nothing is decided yet: one thing, one person, one day is enough.</source>
        <translation>Aún no hay nada acordado: basta una cosa, una persona, un día.</translation>
    </message>
    <message>
        <source>Nothing was decided with the report before this one.</source>
        <translation>Con el informe anterior no se acordó nada.</translation>
    </message>
    <message>
        <source>Nothing was recorded in {month}. As soon as cases are received, finished and talked over, their figures stand here.</source>
        <translation>En {month} no se registró nada. En cuanto haya casos recibidos, terminados y comentados, aquí estarán sus cifras.</translation>
    </message>
    <message>
        <source>One thing that somebody can do and that one can see is done</source>
        <translation>Una sola cosa que alguien pueda hacer y que se vea hecha</translation>
    </message>
    <message>
        <source>Our customers think at least as well of our work as we do.</source>
        <translation>Los clientes nos ven al menos tan bien como nosotros.</translation>
    </message>
    <message>
        <source>Parted by</source>
        <translation>Repartido por</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Imprimir informe</translation>
    </message>
    <message>
        <source>Print the report of this month</source>
        <translation>Imprimir el informe de este mes</translation>
    </message>
    <message>
        <source>Print the report of this month (Ctrl+P)</source>
        <translation>Imprimir el informe de este mes (Ctrl+P)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Quality gap</source>
        <translation>Brecha de calidad</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Report of {month} kept</source>
        <translation>Informe de {month} guardado</translation>
    </message>
    <message>
        <source>Save improvement</source>
        <translation>Guardar mejora</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Cerrar…</translation>
    </message>
    <message numerus="yes">
        <source>Since the report was printed, %n value(s) moved; it keeps what it said.</source>
        <translation>
            <numerusform>Desde que se imprimió el informe ha cambiado %n valor; el informe conserva lo que decía.</numerusform>
            <numerusform>Desde que se imprimió el informe han cambiado %n valores; el informe conserva lo que decía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something to do better</source>
        <translation>Algo que mejorar</translation>
    </message>
    <message>
        <source>Something to do better…</source>
        <translation>Algo que mejorar…</translation>
    </message>
    <message>
        <source>That improvement is no longer there.</source>
        <translation>Esa mejora ya no está.</translation>
    </message>
    <message>
        <source>The cases behind it</source>
        <translation>Los casos que hay detrás</translation>
    </message>
    <message>
        <source>The figures of {month} are kept already.</source>
        <translation>Las cifras de {month} ya están guardadas.</translation>
    </message>
    <message>
        <source>There is nothing to part in this month.</source>
        <translation>Este mes no hay nada que repartir.</translation>
    </message>
    <message>
        <source>This month {value}.</source>
        <translation>Este mes, {value}.</translation>
    </message>
    <message>
        <source>This moved since the report was printed; the cases below are today&apos;s.</source>
        <translation>Esto ha cambiado desde que se imprimió el informe; los casos de abajo son los de hoy.</translation>
    </message>
    <message>
        <source>Those who did not answer may think otherwise.</source>
        <translation>Los que no contestaron pueden pensar otra cosa.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>To do better: {text}</source>
        <translation>A mejorar: {text}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Usual by the twelve months before: {between}.</source>
        <translation>Lo normal por los doce meses anteriores: de {between}.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>We think better of our work than our customers do.</source>
        <translation>Nos vemos mejor de lo que nos ven los clientes.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>What can be seen of it</source>
        <translation>Qué se nota</translation>
    </message>
    <message>
        <source>What customers say</source>
        <translation>Qué dicen los clientes</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>What we do next</source>
        <translation>Lo que haremos</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Qué casos</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Whose cases, to talk them over</source>
        <translation>De quién son los casos, para comentarlos</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Dejar constancia</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>todos {count}</translation>
    </message>
    <message>
        <source>answered {count}</source>
        <translation>contestados {count}</translation>
    </message>
    <message>
        <source>answers, calls</source>
        <translation>respuestas, llamadas</translation>
    </message>
    <message>
        <source>band: what is usual</source>
        <translation>banda: límites normales</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>calculando…</translation>
    </message>
    <message>
        <source>bought again {count}</source>
        <translation>repitieron {count}</translation>
    </message>
    <message>
        <source>by brand</source>
        <translation>por marca</translation>
    </message>
    <message>
        <source>by kind of job</source>
        <translation>por clase de trabajo</translation>
    </message>
    <message>
        <source>by product</source>
        <translation>por producto</translation>
    </message>
    <message>
        <source>came back with the same fault</source>
        <translation>volvió con la misma avería</translation>
    </message>
    <message>
        <source>came back {count}</source>
        <translation>volvieron {count}</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>queja</translation>
    </message>
    <message>
        <source>complaints {count}</source>
        <translation>quejas {count}</translation>
    </message>
    <message>
        <source>counted {count}</source>
        <translation>contados {count}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>few answers</source>
        <translation>pocas respuestas</translation>
    </message>
    <message>
        <source>few · {count}</source>
        <translation>pocos · {count}</translation>
    </message>
    <message>
        <source>fixed the first time {count}</source>
        <translation>a la primera {count}</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>how we work</source>
        <translation>cómo trabajamos</translation>
    </message>
    <message>
        <source>internal − external</source>
        <translation>interna − externa</translation>
    </message>
    <message>
        <source>jobs {count}</source>
        <translation>trabajos {count}</translation>
    </message>
    <message>
        <source>kept {count}</source>
        <translation>cumplidos {count}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>con retraso desde el {day}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>missed {count}</source>
        <translation>incumplidos {count}</translation>
    </message>
    <message>
        <source>month closed · report not yet printed</source>
        <translation>mes cerrado · informe aún sin imprimir</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation>n {count}</translation>
    </message>
    <message>
        <source>no change beyond chance</source>
        <translation>sin cambio más allá del azar</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>no limits yet</source>
        <translation>aún sin límites</translation>
    </message>
    <message>
        <source>not answered {count}</source>
        <translation>sin contestar {count}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sin conocer</translation>
    </message>
    <message>
        <source>not parted</source>
        <translation>sin repartir</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>past the lawful day {count}</source>
        <translation>fuera del plazo legal {count}</translation>
    </message>
    <message>
        <source>report printed {moment}</source>
        <translation>informe impreso el {moment}</translation>
    </message>
    <message>
        <source>scored {n} of 5</source>
        <translation>nota {n} de 5</translation>
    </message>
    <message>
        <source>the month is not over</source>
        <translation>el mes no ha terminado</translation>
    </message>
    <message>
        <source>times, work, guarantee, returns</source>
        <translation>plazos, trabajo, garantía, devoluciones</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>visits {count}</source>
        <translation>visitas {count}</translation>
    </message>
    <message>
        <source>what customers say</source>
        <translation>qué dicen los clientes</translation>
    </message>
    <message>
        <source>with a problem {count}</source>
        <translation>con algún problema {count}</translation>
    </message>
    <message>
        <source>would hardly recommend us, {n} of 10</source>
        <translation>apenas nos recomendaría, {n} de 10</translation>
    </message>
    <message>
        <source>{arrow} better, beyond chance</source>
        <translation>{arrow} mejor, más allá del azar</translation>
    </message>
    <message>
        <source>{arrow} changed, beyond chance</source>
        <translation>{arrow} cambio más allá del azar</translation>
    </message>
    <message>
        <source>{arrow} worse, beyond chance</source>
        <translation>{arrow} peor, más allá del azar</translation>
    </message>
    <message>
        <source>{cause} {count}</source>
        <translation>{cause} {count}</translation>
    </message>
    <message>
        <source>{due} customers were to be asked by phone and {sheets} answered ({percent}).</source>
        <translation>Había que preguntar por teléfono a {due} clientes y contestaron {sheets} ({percent}).</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{month} has not started yet.</source>
        <translation>{month} no ha empezado todavía.</translation>
    </message>
    <message>
        <source>{month} is not over yet; its figures are kept once it is.</source>
        <translation>{month} no ha terminado; sus cifras se guardan cuando termine.</translation>
    </message>
    <message>
        <source>{state}: {text}</source>
        <translation>{state}: {text}</translation>
    </message>
    <message>
        <source>{value} days</source>
        <translation>{value} días</translation>
    </message>
    <message>
        <source>{value} h</source>
        <translation>{value} h</translation>
    </message>
    <message>
        <source>“{word}” is no month. Write it 2026-10.</source>
        <translation>«{word}» no es un mes. Se escribe 2026-10.</translation>
    </message>
</context>
<context>
    <name>QualityReport</name>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>A first answer within {offered} open minutes</source>
        <translation>Primera respuesta en {offered} min de apertura</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Todas las cifras</translation>
    </message>
    <message>
        <source>Called back within {offered} open hours</source>
        <translation>Devolver la llamada en {offered} horas de apertura</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases by channel</source>
        <translation>Casos por canal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Days to the closing</source>
        <translation>Días hasta el cierre</translation>
    </message>
    <message>
        <source>Decided in the report of {month}</source>
        <translation>Lo que se acordó en el informe de {month}</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definiciones</translation>
    </message>
    <message>
        <source>Every figure that is watched lies within the limits drawn from the twelve months before. Ups and downs inside them are chance: nobody need be praised or blamed for them.</source>
        <translation>Todas las cifras vigiladas están dentro de los límites que marcan los doce meses anteriores. Subir o bajar dentro de ellos es azar: no hay a quién felicitar ni a quién culpar.</translation>
    </message>
    <message>
        <source>External: what customers say</source>
        <translation>Externa: qué dicen los clientes</translation>
    </message>
    <message>
        <source>Fewer than ten answers: not compared.</source>
        <translation>Menos de diez respuestas: no se compara.</translation>
    </message>
    <message>
        <source>Fewer than ten months before: no limits yet.</source>
        <translation>Menos de diez meses anteriores: aún sin límites.</translation>
    </message>
    <message>
        <source>Fewer than ten of the twelve months before have figures, so no limits can be drawn. The months are shown as they were.</source>
        <translation>Menos de diez de los doce meses anteriores tienen cifras, así que no se pueden trazar límites. Los meses se muestran como fueron.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Five figures</source>
        <translation>Cinco cifras</translation>
    </message>
    <message>
        <source>Grey: months past. Accent: this month with its 95 % interval. Band: limits by the twelve months before.</source>
        <translation>Gris: meses pasados. Color: este mes y su intervalo del 95 %. Banda: límites por los doce meses anteriores.</translation>
    </message>
    <message>
        <source>Ground of the return</source>
        <translation>Motivo de la devolución</translation>
    </message>
    <message>
        <source>How they came to us</source>
        <translation>Cómo llegaron</translation>
    </message>
    <message>
        <source>Internal: how we work</source>
        <translation>Interna: cómo trabajamos</translation>
    </message>
    <message>
        <source>Interval 95 %</source>
        <translation>Intervalo 95 %</translation>
    </message>
    <message>
        <source>It is too early to speak of changes.</source>
        <translation>Es pronto para hablar de cambios.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplidas</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Mes a mes</translation>
    </message>
    <message>
        <source>More that was decided</source>
        <translation>Más acuerdos</translation>
    </message>
    <message>
        <source>Most often about</source>
        <translation>Sobre todo por</translation>
    </message>
    <message>
        <source>No calls fell due in this month. Answers from elsewhere: {sheets}.</source>
        <translation>Este mes no tocaba ninguna llamada. Respuestas por otras vías: {sheets}.</translation>
    </message>
    <message>
        <source>No case stood out this month.</source>
        <translation>Ningún caso destacó este mes.</translation>
    </message>
    <message>
        <source>No data this month.</source>
        <translation>Sin datos este mes.</translation>
    </message>
    <message>
        <source>No limits: its months share most of what they count.</source>
        <translation>Sin límites: sus meses comparten casi todo lo que cuentan.</translation>
    </message>
    <message>
        <source>No other figure that is watched changed more than it varies by itself.</source>
        <translation>Ninguna otra cifra vigilada ha cambiado más de lo que varía sola.</translation>
    </message>
    <message>
        <source>No sentence to quote this month.</source>
        <translation>Ninguna frase que citar este mes.</translation>
    </message>
    <message>
        <source>Not overcome</source>
        <translation>Sin superar</translation>
    </message>
    <message>
        <source>Nothing changed more than it varies by itself.</source>
        <translation>Nada ha cambiado más de lo que varía solo.</translation>
    </message>
    <message>
        <source>Nothing is decided yet. Whoever reads this decides: one thing, one person, one day.</source>
        <translation>Aún no hay nada acordado. Quien lea esto decide: una cosa, una persona, un día.</translation>
    </message>
    <message>
        <source>Nothing was decided then.</source>
        <translation>Entonces no se acordó nada.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month.</source>
        <translation>Este mes no se registró nada.</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Objeciones</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Of those called</source>
        <translation>De los llamados</translation>
    </message>
    <message>
        <source>Of {due} calls that fell due, {reached} customers were reached, {refused} refused, {missed} were not reached and {pending} were not called. {sheets} answered the survey: {response} of all, {cooperation} of those spoken to. Answers of the month from everywhere: {all}.</source>
        <translation>De {due} llamadas que tocaban, se habló con {reached} clientes, {refused} no quisieron, a {missed} no se les localizó y a {pending} no se les llamó. Contestaron la encuesta {sheets}: {response} de todas, {cooperation} de aquellos con quienes se habló. Respuestas del mes por todas las vías: {all}.</translation>
    </message>
    <message>
        <source>Of {missed} jobs that missed their day, {count} were on hold: {reason}.</source>
        <translation>De {missed} trabajos fuera de plazo, {count} estuvieron en espera: {reason}.</translation>
    </message>
    <message>
        <source>Quality gap {gap} (internal {internal} − external {external}; month before {before}): {means}</source>
        <translation>Brecha de calidad {gap} (interna {internal} − externa {external}; mes anterior {before}): {means}</translation>
    </message>
    <message>
        <source>Quality gap: it needs both what we record and what customers say.</source>
        <translation>Brecha de calidad: hacen falta tanto los registros como lo que dicen los clientes.</translation>
    </message>
    <message>
        <source>Repaired within {offered} opening days</source>
        <translation>Reparado en {offered} días de apertura</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message numerus="yes">
        <source>Since it was printed, {moment}, later facts moved %n value(s); the report keeps what it said.</source>
        <translation>
            <numerusform>Desde que se imprimió, {moment}, hechos posteriores han movido %n valor; el informe conserva lo que decía.</numerusform>
            <numerusform>Desde que se imprimió, {moment}, hechos posteriores han movido %n valores; el informe conserva lo que decía.</numerusform>
        </translation>
    </message>
    <message>
        <source>The best sentences</source>
        <translation>Las mejores frases</translation>
    </message>
    <message>
        <source>The shop has set no promises yet: see the settings, “Promises”.</source>
        <translation>La tienda aún no ha fijado promesas: véanse los ajustes, «Promesas».</translation>
    </message>
    <message>
        <source>The worst cases</source>
        <translation>Los peores casos</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Those who did not answer may think otherwise.</source>
        <translation>Los que no contestaron pueden pensar otra cosa.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Under guarantee</source>
        <translation>En garantía</translation>
    </message>
    <message>
        <source>Usual for “{figure}”, by the twelve months before: {low} to {high}.</source>
        <translation>Lo normal de «{figure}», por los doce meses anteriores: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Visits on time, within {offered} minutes</source>
        <translation>Visitas a su hora, con {offered} minutos de margen</translation>
    </message>
    <message>
        <source>What customers object to</source>
        <translation>Qué objetan los clientes</translation>
    </message>
    <message>
        <source>What was promised and received</source>
        <translation>Lo prometido y lo recibido</translation>
    </message>
    <message>
        <source>What we do next</source>
        <translation>Lo que haremos</translation>
    </message>
    <message>
        <source>What we offer</source>
        <translation>Qué ofrecemos</translation>
    </message>
    <message>
        <source>Who was asked, who answered</source>
        <translation>A quién se preguntó y quién contestó</translation>
    </message>
    <message>
        <source>Within its limits: no change.</source>
        <translation>Dentro de sus límites: sin cambio.</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestaron</translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation>no contestaron</translation>
    </message>
    <message>
        <source>few</source>
        <translation>pocas</translation>
    </message>
    <message>
        <source>few: no percentage</source>
        <translation>pocas: sin porcentaje</translation>
    </message>
    <message>
        <source>figures kept {moment}</source>
        <translation>cifras fijadas el {moment}</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n counts valid answers or jobs; values of fewer than ten stand in brackets and are compared with nothing. Intervals are of 95 %. Limits: mean of the twelve months before ∓ 2.66 × their mean moving range, from ten months on. Percentages are of 100. 9 of 10: nine of ten took at most as long.</source>
        <translation>n cuenta respuestas válidas o trabajos; los valores de menos de diez van entre paréntesis y no se comparan con nada. Los intervalos son del 95 %. Límites: media de los doce meses anteriores ∓ 2,66 × la media de sus recorridos móviles, a partir de diez meses. Los porcentajes son sobre 100. 9 de cada 10: nueve de cada diez tardaron como mucho eso.</translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation>n {count}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>none was due</source>
        <translation>no tocaba ninguna</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>our customers think at least as well of our work as we do.</source>
        <translation>los clientes ven nuestro trabajo al menos tan bien como nosotros.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>we think better of our work than our customers do.</source>
        <translation>nos vemos mejor de lo que nos ven los clientes.</translation>
    </message>
    <message>
        <source>whiskers: 0 to 100, score ±100</source>
        <translation>rayas: 0 a 100; índice, ±100</translation>
    </message>
    <message>
        <source>{arrow} Outside its limits: better, beyond chance.</source>
        <translation>{arrow} Fuera de sus límites: mejor, más allá del azar.</translation>
    </message>
    <message>
        <source>{arrow} Outside its limits: changed, beyond chance.</source>
        <translation>{arrow} Fuera de sus límites: cambio más allá del azar.</translation>
    </message>
    <message>
        <source>{arrow} Outside its limits: worse, beyond chance.</source>
        <translation>{arrow} Fuera de sus límites: peor, más allá del azar.</translation>
    </message>
    <message>
        <source>{arrow} better</source>
        <translation>{arrow} mejor</translation>
    </message>
    <message>
        <source>{arrow} worse</source>
        <translation>{arrow} peor</translation>
    </message>
    <message>
        <source>{figure}: {meaning}</source>
        <translation>{figure}: {meaning}</translation>
    </message>
    <message>
        <source>{mark} {figure}: {value}, better than chance explains.</source>
        <translation>{mark} {figure}: {value}, mejor de lo que explica el azar.</translation>
    </message>
    <message>
        <source>{mark} {figure}: {value}, beyond chance, but of few (n {count}).</source>
        <translation>{mark} {figure}: {value}, más allá del azar, pero de pocos (n {count}).</translation>
    </message>
    <message>
        <source>{mark} {figure}: {value}, worse than chance explains.</source>
        <translation>{mark} {figure}: {value}, peor de lo que explica el azar.</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>«{sentence}»</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>Add line</source>
        <translation>Añadir línea</translation>
    </message>
    <message>
        <source>Add line ({key})</source>
        <translation>Añadir línea ({key})</translation>
    </message>
    <message>
        <source>Additional quote</source>
        <translation>Presupuesto adicional</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Given to the customer</source>
        <translation>Comunicado al cliente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Line {place}: {problem}</source>
        <translation>Línea {place}: {problem}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Net {net} · VAT {tax}</source>
        <translation>Base imponible {net} · IVA {tax}</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>Sin comunicar todavía</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Price per hour</source>
        <translation>Precio por hora</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar línea</translation>
    </message>
    <message>
        <source>Total {sum}</source>
        <translation>Total {sum}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Write and record as given</source>
        <translation>Hacer y registrar como comunicado</translation>
    </message>
    <message>
        <source>Write quote</source>
        <translation>Hacer presupuesto</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>{currency}/h</source>
        <translation>{currency}/h</translation>
    </message>
</context>
<context>
    <name>QuotePaper</name>
    <message>
        <source>Agreed before: quote {number}</source>
        <translation>Aceptado antes: presupuesto {number}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>Como máximo {amount}</translation>
    </message>
    <message>
        <source>Cost if it is not accepted</source>
        <translation>Coste si no se acepta</translation>
    </message>
    <message>
        <source>Date of the answer</source>
        <translation>Fecha de la respuesta</translation>
    </message>
    <message>
        <source>Date of the quote</source>
        <translation>Fecha del presupuesto</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Hidden fault</source>
        <translation>Avería oculta</translation>
    </message>
    <message>
        <source>I accept this addition and order the work.</source>
        <translation>Acepto esta ampliación y encargo el trabajo.</translation>
    </message>
    <message>
        <source>I accept this quote and order the work.</source>
        <translation>Acepto este presupuesto y encargo el trabajo.</translation>
    </message>
    <message>
        <source>I do not accept it; the unit is handed back to me as I left it.</source>
        <translation>No lo acepto; se me entrega el equipo tal como lo dejé.</translation>
    </message>
    <message>
        <source>I do not accept it; what was agreed before stays as it is.</source>
        <translation>No la acepto; lo acordado antes no cambia.</translation>
    </message>
    <message>
        <source>Its validity ended without an answer.</source>
        <translation>Su validez terminó sin respuesta.</translation>
    </message>
    <message>
        <source>New total, tax included</source>
        <translation>Nuevo total, impuestos incluidos</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Ready on</source>
        <translation>Entrega prevista</translation>
    </message>
    <message>
        <source>Reason for repair</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>Respuesta del cliente</translation>
    </message>
    <message>
        <source>The person responsible, for {shop}</source>
        <translation>El responsable, por {shop}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>What is to be paid</source>
        <translation>Importe</translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n day(s) from telling you</source>
        <translation>
            <numerusform>{day}, %n día desde que se le comunica</numerusform>
            <numerusform>{day}, %n días desde que se le comunica</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>A quote needs at least one line.</source>
        <translation>Un presupuesto necesita al menos una línea.</translation>
    </message>
    <message>
        <source>A quote was accepted for job {number}. Make an additional one.</source>
        <translation>El trabajo {number} ya tiene un presupuesto aceptado. Haga uno adicional.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>An accepted quote costs nothing.</source>
        <translation>Un presupuesto aceptado no se cobra.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer to the quote of job {number} recorded</source>
        <translation>Registrada la respuesta al presupuesto del trabajo {number}</translation>
    </message>
    <message>
        <source>Answer to the quote recorded</source>
        <translation>Respuesta al presupuesto registrada</translation>
    </message>
    <message>
        <source>At most what the quote says; 0: nothing.</source>
        <translation>Como máximo lo que dice el presupuesto; 0: nada.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>By law a quote is valid for at least {days} days.</source>
        <translation>Por ley un presupuesto vale al menos {days} días.</translation>
    </message>
    <message>
        <source>Charged for the quote, if refused</source>
        <translation>Cobrado por el presupuesto, si se rechaza</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Empty: the customer in person</source>
        <translation>Vacío: el cliente en persona</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>For an additional quote: the hidden fault that appeared.</source>
        <translation>Para un presupuesto adicional: la avería oculta que apareció.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>How many minutes?</source>
        <translation>¿Cuántos minutos?</translation>
    </message>
    <message>
        <source>Job {number} has no accepted quote yet to add to. Make the quote first.</source>
        <translation>El trabajo {number} aún no tiene un presupuesto aceptado que ampliar. Haga primero el presupuesto.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Mano de obra</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Name what it is.</source>
        <translation>Diga qué es.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Only a quote that was given can be answered.</source>
        <translation>Solo se responde a un presupuesto comunicado.</translation>
    </message>
    <message>
        <source>Only a quote whose validity has passed expires.</source>
        <translation>Solo caduca un presupuesto cuya validez ha pasado.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Quote accepted: {how}</source>
        <translation>Presupuesto aceptado: {how}</translation>
    </message>
    <message>
        <source>Quote expired</source>
        <translation>Presupuesto caducado</translation>
    </message>
    <message>
        <source>Quote for job {number} given</source>
        <translation>Comunicado el presupuesto del trabajo {number}</translation>
    </message>
    <message>
        <source>Quote for job {number} written</source>
        <translation>Hecho el presupuesto del trabajo {number}</translation>
    </message>
    <message>
        <source>Quote given</source>
        <translation>Presupuesto comunicado</translation>
    </message>
    <message>
        <source>Quote given: {how}</source>
        <translation>Presupuesto comunicado: {how}</translation>
    </message>
    <message>
        <source>Quote refused: {how}</source>
        <translation>Presupuesto rechazado: {how}</translation>
    </message>
    <message>
        <source>Quote waived in writing: {how}</source>
        <translation>Renuncia por escrito al presupuesto: {how}</translation>
    </message>
    <message>
        <source>Quote written</source>
        <translation>Presupuesto hecho</translation>
    </message>
    <message>
        <source>Ready on, if accepted</source>
        <translation>Listo el día, si se acepta</translation>
    </message>
    <message>
        <source>Reason for the addition</source>
        <translation>Motivo de la ampliación</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>That day has passed already.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>That quote is no longer there.</source>
        <translation>Ese presupuesto ya no está.</translation>
    </message>
    <message>
        <source>The quote expired without an answer</source>
        <translation>El presupuesto caducó sin respuesta</translation>
    </message>
    <message>
        <source>The quote says that not accepting it costs at most {amount}.</source>
        <translation>El presupuesto dice que no aceptarlo cuesta como máximo {amount}.</translation>
    </message>
    <message>
        <source>The quote was given later than that.</source>
        <translation>El presupuesto se comunicó después de ese día.</translation>
    </message>
    <message>
        <source>The quote was valid until {day}. Make a new one.</source>
        <translation>El presupuesto era válido hasta el {day}. Haga uno nuevo.</translation>
    </message>
    <message>
        <source>There are quotes and additional quotes, nothing else.</source>
        <translation>Solo hay presupuestos y presupuestos adicionales.</translation>
    </message>
    <message>
        <source>This quote was given already.</source>
        <translation>Este presupuesto ya se comunicó.</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Valid for, days</source>
        <translation>Válido durante, días</translation>
    </message>
    <message>
        <source>Waiver of the quote recorded</source>
        <translation>Renuncia al presupuesto registrada</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Best reached by: {channel}</source>
        <translation>Mejor por: {channel}</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Llamar a este número</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
    <message>
        <source>No mail program answers; the address was copied.</source>
        <translation>Ningún programa de correo responde; se ha copiado la dirección.</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>Número copiado</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>Teléfono {number}</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Escribir a {address}</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Meter reading</source>
        <translation>Lectura de contador</translation>
    </message>
    <message>
        <source>Reading of {unit}</source>
        <translation>Lectura de {unit}</translation>
    </message>
    <message>
        <source>Save reading</source>
        <translation>Guardar lectura</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Accessories handed in</source>
        <translation>Accesorios recibidos</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>Como máximo {amount}</translation>
    </message>
    <message>
        <source>Best contact</source>
        <translation>Contacto preferido</translation>
    </message>
    <message>
        <source>Cost of the diagnosis</source>
        <translation>Coste del diagnóstico</translation>
    </message>
    <message>
        <source>Customer&apos;s copy</source>
        <translation>Copia del cliente</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Fecha prevista</translation>
    </message>
    <message>
        <source>Fault as told</source>
        <translation>Avería declarada</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Sin coste</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>I waive the prior written quote and authorise the repair described in this receipt. If a hidden fault appears, I will be told before the work goes on.</source>
        <translation>Renuncio al presupuesto previo por escrito y autorizo la reparación descrita en este resguardo. Si aparece una avería oculta, se me informará antes de continuar el trabajo.</translation>
    </message>
    <message>
        <source>If the quote is not accepted</source>
        <translation>Si no acepta el presupuesto</translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>New parts only</source>
        <translation>Solo piezas nuevas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None seen</source>
        <translation>No se aprecian</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Please bring this receipt when you collect. If you lose it, we will ask you to identify yourself.</source>
        <translation>Traiga este resguardo al recoger el equipo. Si lo pierde, le pediremos que se identifique.</translation>
    </message>
    <message>
        <source>Prior quote</source>
        <translation>Presupuesto previo</translation>
    </message>
    <message>
        <source>Quote expected on</source>
        <translation>Presupuesto previsto</translation>
    </message>
    <message>
        <source>Quote waived</source>
        <translation>Renuncia</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Repair expected on</source>
        <translation>Reparación prevista</translation>
    </message>
    <message>
        <source>Repair up to {amount}</source>
        <translation>Reparar hasta {amount}</translation>
    </message>
    <message>
        <source>Replaced parts</source>
        <translation>Piezas sustituidas</translation>
    </message>
    <message>
        <source>Services to do</source>
        <translation>Servicios a realizar</translation>
    </message>
    <message>
        <source>Shop&apos;s copy</source>
        <translation>Copia de la tienda</translation>
    </message>
    <message>
        <source>The customer does not want them</source>
        <translation>El cliente no las quiere</translation>
    </message>
    <message>
        <source>The customer wants them</source>
        <translation>El cliente las quiere</translation>
    </message>
    <message>
        <source>The unit shows signs of having been opened or of contact with liquid.</source>
        <translation>El equipo muestra señales de haber sido abierto o de contacto con líquido.</translation>
    </message>
    <message>
        <source>Used or non-original parts allowed</source>
        <translation>Admite piezas usadas o no originales</translation>
    </message>
    <message>
        <source>Visible damage</source>
        <translation>Daños visibles</translation>
    </message>
    <message>
        <source>We asked for a copy of the data to be made first.</source>
        <translation>Se le pidió que copiara antes sus datos.</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Lo acordado</translation>
    </message>
    <message>
        <source>Written quote first</source>
        <translation>Lo pide por escrito</translation>
    </message>
</context>
<context>
    <name>Reckoning</name>
    <message>
        <source>As a voucher</source>
        <translation>En un vale</translation>
    </message>
    <message>
        <source>Extension of the guarantee, ends at no cost</source>
        <translation>Ampliación de garantía, termina sin coste</translation>
    </message>
    <message>
        <source>Ordinary delivery</source>
        <translation>Envío corriente</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>To pay back, by the same means: {means}</source>
        <translation>A devolver, por el mismo medio: {means}</translation>
    </message>
    <message>
        <source>Use beyond testing</source>
        <translation>Uso que pase de probarlo</translation>
    </message>
    <message>
        <source>Worth for the exchange</source>
        <translation>Valor para el cambio</translation>
    </message>
</context>
<context>
    <name>RecordAttempt</name>
    <message>
        <source>Call to {name}</source>
        <translation>Llamada a {name}</translation>
    </message>
    <message>
        <source>Record the attempt</source>
        <translation>Registrar el intento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>RecordPayments</name>
    <message>
        <source>How it was paid</source>
        <translation>Cómo se pagó</translation>
    </message>
    <message>
        <source>Money goes back by the same means, and by none more than it paid.</source>
        <translation>El dinero vuelve por el mismo medio, y por ninguno más de lo que pagó.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>RecordReturn</name>
    <message>
        <source>Half-typed return</source>
        <translation>Devolución a medio escribir</translation>
    </message>
    <message>
        <source>Record a return</source>
        <translation>Registrar devolución</translation>
    </message>
    <message>
        <source>Record the return</source>
        <translation>Registrar devolución</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%n fila en total</numerusform>
            <numerusform>%n filas en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns as they came</source>
        <translation>Columnas como venían</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chosen row(s)…</source>
        <translation>
            <numerusform>Exportar %n fila seleccionada…</numerusform>
            <numerusform>Exportar %n filas seleccionadas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Exportar la lista…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message numerus="yes">
        <source>more than %n row(s)</source>
        <translation>
            <numerusform>más de %n fila</numerusform>
            <numerusform>más de %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recourse</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Answer of the maker disputed</source>
        <translation>Respuesta del fabricante discutida</translation>
    </message>
    <message>
        <source>Answer of the maker recorded</source>
        <translation>Respuesta del fabricante registrada</translation>
    </message>
    <message>
        <source>Between 0.01 and {amount}, which is still owed.</source>
        <translation>Entre 0,01 y {amount}, que es lo pendiente.</translation>
    </message>
    <message>
        <source>By the supplier&apos;s terms until {day}; {law}.</source>
        <translation>Según las condiciones del proveedor, hasta el {day}; {law}.</translation>
    </message>
    <message>
        <source>Claim on the maker changed</source>
        <translation>Reclamación al fabricante modificada</translation>
    </message>
    <message>
        <source>Claim sent to the maker</source>
        <translation>Reclamación enviada al fabricante</translation>
    </message>
    <message>
        <source>Claimed from {supplier}</source>
        <translation>Reclamado a {supplier}</translation>
    </message>
    <message>
        <source>Credit of the maker recorded</source>
        <translation>Abono del fabricante registrado</translation>
    </message>
    <message>
        <source>Credited in part: {amount} open. Accept it or dispute it.</source>
        <translation>Abonado en parte: quedan {amount}. Acéptelo o discútalo.</translation>
    </message>
    <message>
        <source>Empty: all of it</source>
        <translation>Vacío: todo</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>How much do they credit?</source>
        <translation>¿Cuánto abonan?</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Mano de obra</translation>
    </message>
    <message>
        <source>Maker or supplier</source>
        <translation>Fabricante o proveedor</translation>
    </message>
    <message>
        <source>More than that was credited already.</source>
        <translation>Ya se abonó más que eso.</translation>
    </message>
    <message>
        <source>No term of the supplier&apos;s own is known; {law}.</source>
        <translation>No se conoce ningún plazo del proveedor; {law}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing is claimed from a maker for that job.</source>
        <translation>Por ese trabajo no se reclama nada a un fabricante.</translation>
    </message>
    <message>
        <source>Number of their credit note</source>
        <translation>Número de su abono</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Say first from whom it is claimed.</source>
        <translation>Indique primero a quién se reclama.</translation>
    </message>
    <message>
        <source>Say first how much is claimed.</source>
        <translation>Indique primero cuánto se reclama.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Enviado el</translation>
    </message>
    <message>
        <source>That does not fit how the claim on the maker stands.</source>
        <translation>Eso no encaja con el estado de la reclamación al fabricante.</translation>
    </message>
    <message>
        <source>The maker paid all of it</source>
        <translation>El fabricante lo ha pagado todo</translation>
    </message>
    <message>
        <source>The pack lacks: {gaps}. Say why it goes out like that.</source>
        <translation>A la reclamación le falta: {gaps}. Indique por qué se envía así.</translation>
    </message>
    <message>
        <source>The supplier&apos;s term is over since {day}; {law}.</source>
        <translation>El plazo del proveedor acabó el {day}; {law}.</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>They cannot credit more than is still owed.</source>
        <translation>No pueden abonar más de lo pendiente.</translation>
    </message>
    <message>
        <source>To be claimed from the maker or supplier</source>
        <translation>Por reclamar al fabricante o proveedor</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Qué dicen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why do they refuse it?</source>
        <translation>¿Por qué la deniegan?</translation>
    </message>
    <message>
        <source>Why it goes out incomplete</source>
        <translation>Por qué se envía incompleta</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Dada por perdida</translation>
    </message>
    <message>
        <source>accept it</source>
        <translation>la aceptan</translation>
    </message>
    <message>
        <source>code of the fault</source>
        <translation>código de la avería</translation>
    </message>
    <message>
        <source>code of the part {name}</source>
        <translation>código de la pieza {name}</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>diagnóstico</translation>
    </message>
    <message>
        <source>from whom it is claimed</source>
        <translation>a quién se reclama</translation>
    </message>
    <message>
        <source>invoice of the part {name}</source>
        <translation>factura de la pieza {name}</translation>
    </message>
    <message>
        <source>legal recourse open until {day} ({law})</source>
        <translation>la acción legal sigue abierta hasta el {day} ({law})</translation>
    </message>
    <message>
        <source>minutes of the work</source>
        <translation>minutos de trabajo</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>fotos</translation>
    </message>
    <message>
        <source>proof of sale: its day and the number of the invoice</source>
        <translation>prueba de la venta: su día y el número de factura</translation>
    </message>
    <message>
        <source>refuse it</source>
        <translation>la deniegan</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>número de serie</translation>
    </message>
    <message>
        <source>the amount claimed</source>
        <translation>el importe reclamado</translation>
    </message>
    <message>
        <source>the law here names no term</source>
        <translation>la ley de aquí no fija plazo</translation>
    </message>
    <message>
        <source>the legal recourse is over since {day} ({law})</source>
        <translation>la acción legal acabó el {day} ({law})</translation>
    </message>
</context>
<context>
    <name>RecourseDialog</name>
    <message>
        <source>As it stands on their credit note; what is missing stays owed.</source>
        <translation>Como figura en su abono; lo que falta sigue pendiente.</translation>
    </message>
    <message>
        <source>Claim on the maker</source>
        <translation>Reclamación al fabricante</translation>
    </message>
    <message>
        <source>Credit from the maker</source>
        <translation>Abono del fabricante</translation>
    </message>
    <message>
        <source>Dispute it</source>
        <translation>Discutirla</translation>
    </message>
    <message>
        <source>No part was put in.</source>
        <translation>No se montó ninguna pieza.</translation>
    </message>
    <message>
        <source>Parts, labour and transport are claimed apart, as makers ask for it.</source>
        <translation>Piezas, mano de obra y transporte se reclaman por separado, como piden los fabricantes.</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar la respuesta</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Registrar el envío</translation>
    </message>
    <message>
        <source>Record credit</source>
        <translation>Registrar el abono</translation>
    </message>
    <message>
        <source>Record dispute</source>
        <translation>Registrar la discusión</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Send to the maker</source>
        <translation>Enviar al fabricante</translation>
    </message>
    <message>
        <source>The pack lacks: {gaps}.</source>
        <translation>Falta: {gaps}.</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>What is let go is owed no more; the rest stays.</source>
        <translation>Lo que se da por perdido ya no se debe; el resto sigue pendiente.</translation>
    </message>
    <message>
        <source>Where it came from…</source>
        <translation>De dónde vino…</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Dar por perdido</translation>
    </message>
    <message>
        <source>code {code}, invoice {source}</source>
        <translation>código {code}, factura {source}</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Still to be paid back: {sum}</source>
        <translation>Quedan por devolver: {sum}</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Ends on</source>
        <translation>Acaba el</translation>
    </message>
    <message>
        <source>If you do not want it to go on, tell us by {last}: {reach}</source>
        <translation>Si no quiere que siga, díganoslo hasta el {last}: {reach}</translation>
    </message>
    <message>
        <source>If you want it to go on: the next term would run until {until}, at {price}. Tell us, and we confirm it in writing.</source>
        <translation>Si quiere que siga: el plazo siguiente duraría hasta el {until}, por {price}. Díganoslo y se lo confirmamos por escrito.</translation>
    </message>
    <message>
        <source>If you want it to go on: the next term would run until {until}. Tell us, and we confirm its price in writing.</source>
        <translation>Si quiere que siga: el plazo siguiente duraría hasta el {until}. Díganoslo y le confirmamos el precio por escrito.</translation>
    </message>
    <message>
        <source>Last day to say no</source>
        <translation>Último día para decir que no</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Price of this term</source>
        <translation>Precio de este plazo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde el</translation>
    </message>
    <message>
        <source>The contract</source>
        <translation>El contrato</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits that are still to be made in this term are made as agreed.</source>
        <translation>Las visitas de este plazo que aún faltan se harán como está acordado.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>Your maintenance contract for this unit ends on {end}. Until {last} you can tell us that it shall not go on.</source>
        <translation>Su contrato de mantenimiento para este equipo acaba el {end}. Hasta el {last} puede decirnos que no quiere que siga.</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message numerus="yes">
        <source>%n unit(s) handed back</source>
        <translation>
            <numerusform>%n equipo entregado</numerusform>
            <numerusform>%n equipos entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) of case {number} handed back</source>
        <translation>
            <numerusform>%n equipo del caso {number} entregado</numerusform>
            <numerusform>%n equipos del caso {number} entregados</numerusform>
        </translation>
    </message>
    <message>
        <source>A comeback is of the same unit.</source>
        <translation>Una reincidencia es del mismo equipo.</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Volver a preguntar el</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Cancelled, handed back</source>
        <translation>Anulado, equipo entregado</translation>
    </message>
    <message>
        <source>Cancelled, unit not here</source>
        <translation>Anulado, el equipo no está aquí</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Charged to the customer</source>
        <translation>Cobrado al cliente</translation>
    </message>
    <message>
        <source>Choose at least one unit.</source>
        <translation>Elija al menos un equipo.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Comeback linked</source>
        <translation>Reincidencia enlazada</translation>
    </message>
    <message>
        <source>Comeback unlinked</source>
        <translation>Reincidencia desenlazada</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>Cliente avisado</translation>
    </message>
    <message>
        <source>Customer told that job {number} is ready</source>
        <translation>Cliente avisado de que el trabajo {number} está listo</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Diagnosis of job {number} recorded</source>
        <translation>Registrado el diagnóstico del trabajo {number}</translation>
    </message>
    <message>
        <source>Diagnosis recorded</source>
        <translation>Diagnóstico registrado</translation>
    </message>
    <message>
        <source>Empty: the customer in person</source>
        <translation>Vacío: el cliente en persona</translation>
    </message>
    <message>
        <source>Everything works, clean and complete</source>
        <translation>Todo funciona, limpio y completo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>For example: pump ordered at Recambios Sur</source>
        <translation>Por ejemplo: bomba pedida a Recambios Sur</translation>
    </message>
    <message>
        <source>For example: the customer bought another one</source>
        <translation>Por ejemplo: el cliente ha comprado otro</translation>
    </message>
    <message>
        <source>Guarantee: free for the customer</source>
        <translation>Garantía: gratis para el cliente</translation>
    </message>
    <message>
        <source>Hand back the units of one case at a time.</source>
        <translation>Entregue los equipos de un solo caso cada vez.</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Handed back to the customer now</source>
        <translation>Se entrega ahora al cliente</translation>
    </message>
    <message>
        <source>Handed back, identity checked</source>
        <translation>Entregado, identidad comprobada</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>Hands-on minutes</source>
        <translation>Minutos de trabajo</translation>
    </message>
    <message>
        <source>Invoice it came with</source>
        <translation>Factura con la que llegó</translation>
    </message>
    <message>
        <source>It is not here</source>
        <translation>No está aquí</translation>
    </message>
    <message>
        <source>It is printed on the paper the customer signs.</source>
        <translation>Se imprime en el documento que firma el cliente.</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Trabajo anulado</translation>
    </message>
    <message>
        <source>Job opened again</source>
        <translation>Trabajo reabierto</translation>
    </message>
    <message>
        <source>Job {number} cancelled</source>
        <translation>Trabajo {number} anulado</translation>
    </message>
    <message>
        <source>Job {number} goes back to work</source>
        <translation>El trabajo {number} vuelve a reparación</translation>
    </message>
    <message>
        <source>Job {number} is ready</source>
        <translation>El trabajo {number} está listo</translation>
    </message>
    <message>
        <source>Job {number} is “{state}”; this step does not fit there.</source>
        <translation>El trabajo {number} está «{state}»; este paso no encaja ahí.</translation>
    </message>
    <message>
        <source>Job {number} opened again</source>
        <translation>Trabajo {number} reabierto</translation>
    </message>
    <message>
        <source>Job {number} waits</source>
        <translation>El trabajo {number} espera</translation>
    </message>
    <message>
        <source>Job {number} was handed back after this unit came in.</source>
        <translation>El trabajo {number} se entregó después de que llegara este equipo.</translation>
    </message>
    <message>
        <source>Job {number} was not handed back yet.</source>
        <translation>El trabajo {number} aún no se ha entregado.</translation>
    </message>
    <message>
        <source>Job {number} will be returned unrepaired</source>
        <translation>El trabajo {number} se devolverá sin reparar</translation>
    </message>
    <message>
        <source>Linked as a comeback</source>
        <translation>Enlazado como reincidencia</translation>
    </message>
    <message>
        <source>Makers ask for it when they are to pay</source>
        <translation>Los fabricantes la piden cuando han de pagar</translation>
    </message>
    <message>
        <source>Minutes set</source>
        <translation>Minutos fijados</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Pieza nueva</translation>
    </message>
    <message>
        <source>No such staff member.</source>
        <translation>No existe esa persona en el personal.</translation>
    </message>
    <message>
        <source>Not a comeback</source>
        <translation>No es reincidencia</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number of the invoice</source>
        <translation>Número de la factura</translation>
    </message>
    <message>
        <source>Old part for the customer</source>
        <translation>Pieza vieja para el cliente</translation>
    </message>
    <message>
        <source>Only what was told before; 0: nothing.</source>
        <translation>Solo lo que se avisó antes; 0: nada.</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Origin of a part recorded</source>
        <translation>Procedencia de una pieza registrada</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Part changed</source>
        <translation>Pieza cambiada</translation>
    </message>
    <message>
        <source>Part removed</source>
        <translation>Pieza quitada</translation>
    </message>
    <message>
        <source>Part {name} added</source>
        <translation>Pieza {name} añadida</translation>
    </message>
    <message>
        <source>Payer decided</source>
        <translation>Decidido quién paga</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Precio unitario</translation>
    </message>
    <message>
        <source>Quality check not passed</source>
        <translation>Comprobación no superada</translation>
    </message>
    <message>
        <source>Quality check passed</source>
        <translation>Comprobación superada</translation>
    </message>
    <message>
        <source>Quality check recorded</source>
        <translation>Comprobación registrada</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Quoted part added</source>
        <translation>Pieza presupuestada añadida</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for the customer</source>
        <translation>Motivo para el cliente</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Return unrepaired recorded</source>
        <translation>Devolución sin reparar registrada</translation>
    </message>
    <message>
        <source>Say what is still wrong.</source>
        <translation>Diga qué sigue mal.</translation>
    </message>
    <message>
        <source>Stopwatch ran past closing time: {n} of {ran} min counted</source>
        <translation>El cronómetro siguió tras el cierre: se cuentan {n} de {ran} min</translation>
    </message>
    <message>
        <source>Stopwatch started</source>
        <translation>Cronómetro en marcha</translation>
    </message>
    <message>
        <source>Stopwatch started; that of job {number} stopped: {n} min</source>
        <translation>Cronómetro iniciado; el del trabajo {number}, detenido: {n} min</translation>
    </message>
    <message>
        <source>Stopwatch stopped</source>
        <translation>Cronómetro parado</translation>
    </message>
    <message>
        <source>Stopwatch stopped: {n} min</source>
        <translation>Cronómetro parado: {n} min</translation>
    </message>
    <message>
        <source>Stopwatch stopped: {n} of {ran} min; it ran past closing time</source>
        <translation>Cronómetro detenido: {n} de {ran} min; siguió tras el cierre</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Síntoma</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Technician assigned</source>
        <translation>Técnico asignado</translation>
    </message>
    <message>
        <source>That part is no longer there.</source>
        <translation>Esa pieza ya no está.</translation>
    </message>
    <message>
        <source>That part of the quote is put in already, or not agreed.</source>
        <translation>Esa pieza del presupuesto ya está puesta, o no se aceptó.</translation>
    </message>
    <message>
        <source>The customer did not consent in writing to used parts.</source>
        <translation>El cliente no consintió por escrito piezas usadas.</translation>
    </message>
    <message>
        <source>The customer pays</source>
        <translation>Paga el cliente</translation>
    </message>
    <message>
        <source>The customer wants a quote first for job {number}. Record the accepted quote or a waiver, or that the guarantee pays.</source>
        <translation>El cliente quiere antes un presupuesto para el trabajo {number}. Registre el presupuesto aceptado, una renuncia o que lo paga la garantía.</translation>
    </message>
    <message>
        <source>The law allows {amount} at most for a quote that was not accepted.</source>
        <translation>La ley permite cobrar como máximo {amount} por un presupuesto no aceptado.</translation>
    </message>
    <message>
        <source>The stopwatch is not running.</source>
        <translation>El cronómetro no está en marcha.</translation>
    </message>
    <message>
        <source>The stopwatch is running already.</source>
        <translation>El cronómetro ya está en marcha.</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>El equipo</translation>
    </message>
    <message>
        <source>To be returned unrepaired: {outcome}</source>
        <translation>Para devolver sin reparar: {outcome}</translation>
    </message>
    <message>
        <source>Told that it is ready: {how}</source>
        <translation>Avisado de que está listo: {how}</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Waiting recorded</source>
        <translation>Espera registrada</translation>
    </message>
    <message>
        <source>What came in under a guarantee goes back without any charge.</source>
        <translation>Lo que entró en garantía se devuelve sin ningún coste.</translation>
    </message>
    <message>
        <source>What was checked, or what is still wrong</source>
        <translation>Qué se comprobó, o qué sigue mal</translation>
    </message>
    <message>
        <source>What was done and tested</source>
        <translation>Qué se hizo y se probó</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Where one was made, with another program</source>
        <translation>Si se ha hecho, con otro programa</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Quién paga</translation>
    </message>
    <message>
        <source>Without the receipt: identity was checked</source>
        <translation>Sin resguardo: se comprobó la identidad</translation>
    </message>
    <message>
        <source>Work finished</source>
        <translation>Trabajo terminado</translation>
    </message>
    <message>
        <source>Work finished: {outcome}</source>
        <translation>Trabajo terminado: {outcome}</translation>
    </message>
    <message>
        <source>Work on job {number} finished</source>
        <translation>Terminado el trabajo {number}</translation>
    </message>
    <message>
        <source>Work on job {number} started</source>
        <translation>Empezado el trabajo {number}</translation>
    </message>
    <message>
        <source>Work started</source>
        <translation>Trabajo empezado</translation>
    </message>
</context>
<context>
    <name>RepairForm</name>
    <message>
        <source>0: it costs nothing</source>
        <translation>0: no cuesta nada</translation>
    </message>
    <message>
        <source>40.00 an hour and the parts at their price</source>
        <translation>40,00 por hora y los repuestos a su precio</translation>
    </message>
    <message>
        <source>A chat, a web form</source>
        <translation>Un chat, un formulario web</translation>
    </message>
    <message>
        <source>A number of days from 0 is expected.</source>
        <translation>Se espera un número de días a partir de 0.</translation>
    </message>
    <message>
        <source>A price, or a way to calculate it with a maximum price.</source>
        <translation>Un precio, o la forma de calcularlo con un precio máximo.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Additional information</source>
        <translation>Información adicional</translation>
    </message>
    <message>
        <source>As the quote says it. Empty where it cannot be calculated.</source>
        <translation>Como dice el presupuesto. Vacío si no puede calcularse.</translation>
    </message>
    <message>
        <source>By law the form holds for at least {days} days.</source>
        <translation>Por ley el formulario vale al menos {days} días.</translation>
    </message>
    <message>
        <source>Cost of each of these services</source>
        <translation>Coste de cada uno de esos servicios</translation>
    </message>
    <message>
        <source>Cost of the replacement</source>
        <translation>Coste de la sustitución</translation>
    </message>
    <message>
        <source>Days until it is repaired</source>
        <translation>Días hasta que esté reparado</translation>
    </message>
    <message>
        <source>Either a price, or a way to calculate it with a maximum: not both.</source>
        <translation>O un precio, o la forma de calcularlo con un máximo: no ambos.</translation>
    </message>
    <message>
        <source>European repair form for job {number} given</source>
        <translation>Formulario europeo del trabajo {number} entregado</translation>
    </message>
    <message>
        <source>European repair form given</source>
        <translation>Formulario europeo de reparación entregado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Good to be repaired</source>
        <translation>Bien que se repara</translation>
    </message>
    <message>
        <source>How is the price calculated?</source>
        <translation>¿Cómo se calcula el precio?</translation>
    </message>
    <message>
        <source>Job {number} has no open quote: write the quote first.</source>
        <translation>El trabajo {number} no tiene un presupuesto sin respuesta: primero se hace el presupuesto.</translation>
    </message>
    <message>
        <source>Nature of the defect</source>
        <translation>Naturaleza del defecto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Or how it is calculated</source>
        <translation>O cómo se calcula</translation>
    </message>
    <message>
        <source>Other ways to write to the shop</source>
        <translation>Otras formas de escribir a la tienda</translation>
    </message>
    <message>
        <source>Price, tax included</source>
        <translation>Precio, impuestos incluidos</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Removal, installation, transport</source>
        <translation>Desmontaje, instalación, transporte</translation>
    </message>
    <message>
        <source>Repair suggested</source>
        <translation>Reparación propuesta</translation>
    </message>
    <message>
        <source>Temporary replacement</source>
        <translation>Sustitución temporal</translation>
    </message>
    <message>
        <source>That form is no longer there.</source>
        <translation>Ese formulario ya no existe.</translation>
    </message>
    <message>
        <source>The European form given to the customer says at most {amount} and holds until {day}: the quote may be cheaper, not dearer.</source>
        <translation>El formulario europeo entregado al cliente dice como máximo {amount} y vale hasta el {day}: el presupuesto puede ser más barato, no más caro.</translation>
    </message>
    <message>
        <source>The European form is for repairs that nobody answers for under a guarantee: this one is done under one.</source>
        <translation>El formulario europeo es para reparaciones de las que no responde ninguna garantía: esta se hace en garantía.</translation>
    </message>
    <message>
        <source>The form given before holds until {day} and is not changed. A new one needs a new need: an additional quote for what has shown since.</source>
        <translation>El formulario entregado antes vale hasta el {day} y no se cambia. Uno nuevo requiere una necesidad nueva: un presupuesto adicional por lo que ha aparecido desde entonces.</translation>
    </message>
    <message>
        <source>The quote says {amount} already: the maximum cannot be lower.</source>
        <translation>El presupuesto ya dice {amount}: el máximo no puede ser menor.</translation>
    </message>
    <message>
        <source>The quote says {amount}; the form says the same.</source>
        <translation>El presupuesto dice {amount}; el formulario dice lo mismo.</translation>
    </message>
    <message>
        <source>Valid for, calendar days</source>
        <translation>Válido, días naturales</translation>
    </message>
    <message>
        <source>What does each of these services cost?</source>
        <translation>¿Cuánto cuesta cada uno de esos servicios?</translation>
    </message>
    <message>
        <source>What does the replacement cost? 0, if it costs nothing.</source>
        <translation>¿Cuánto cuesta la sustitución? 0, si no cuesta nada.</translation>
    </message>
    <message>
        <source>What is the maximum price?</source>
        <translation>¿Cuál es el precio máximo?</translation>
    </message>
    <message>
        <source>Where it is handed over</source>
        <translation>Dónde se entrega</translation>
    </message>
    <message>
        <source>Which of them are offered, and how far. Empty: none.</source>
        <translation>Cuáles se ofrecen, y hasta qué punto. Vacío: ninguno.</translation>
    </message>
    <message>
        <source>Which services are these costs for?</source>
        <translation>¿De qué servicios son esos costes?</translation>
    </message>
    <message>
        <source>With a maximum price of</source>
        <translation>Con un precio máximo de</translation>
    </message>
    <message>
        <source>Without a replacement there is no cost of one.</source>
        <translation>Sin sustitución no hay coste de ella.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>RepairFormDialog</name>
    <message>
        <source>European repair form</source>
        <translation>Formulario europeo de reparación</translation>
    </message>
    <message>
        <source>Give the form</source>
        <translation>Entregar el formulario</translation>
    </message>
    <message>
        <source>Price and time, rows 9 and 10</source>
        <translation>Precio y plazo, apartados 9 y 10</translation>
    </message>
    <message>
        <source>Replacement, place and services, rows 11 to 15</source>
        <translation>Sustitución, lugar y servicios, apartados 11 a 15</translation>
    </message>
    <message>
        <source>The form costs the customer nothing. Once given, its rows and its price stay as they are until its last day.</source>
        <translation>El formulario no le cuesta nada al cliente. Una vez entregado, sus apartados y su precio quedan como están hasta su último día.</translation>
    </message>
    <message>
        <source>The repair, rows 6 to 8</source>
        <translation>La reparación, apartados 6 a 8</translation>
    </message>
    <message>
        <source>Told at intake: the diagnosis costs {amount}. The form says so.</source>
        <translation>Dicho en la recepción: el diagnóstico cuesta {amount}. El formulario lo dice.</translation>
    </message>
    <message>
        <source>Validity and the rest, rows 5, 16 and 17</source>
        <translation>Validez y lo demás, apartados 5, 16 y 17</translation>
    </message>
    <message>
        <source>Whether a guarantee answers is not decided: the form is only for what the seller does not answer for.</source>
        <translation>Aún no está decidido si responde una garantía: el formulario es solo para aquello de lo que no responde el vendedor.</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>A refusal names its reason and the way to the data protection authority (GDPR art. 12.4).</source>
        <translation>Una denegación dice el motivo y cómo acudir a la autoridad de protección de datos (RGPD, art. 12.4).</translation>
    </message>
    <message>
        <source>Allowed where a request is complex or there are many of them. The person must be told the reason within the first month (GDPR art. 12.3).</source>
        <translation>Se admite si la solicitud es compleja o hay muchas. El motivo debe comunicarse a la persona dentro del primer mes (RGPD, art. 12.3).</translation>
    </message>
    <message>
        <source>Answer to the request</source>
        <translation>Respuesta a la solicitud</translation>
    </message>
    <message>
        <source>Edit privacy request</source>
        <translation>Editar solicitud de privacidad</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prorrogar</translation>
    </message>
    <message>
        <source>Extend by two months</source>
        <translation>Prorrogar dos meses</translation>
    </message>
    <message>
        <source>New privacy request</source>
        <translation>Nueva solicitud de privacidad</translation>
    </message>
    <message>
        <source>Privacy request of {name}</source>
        <translation>Solicitud de privacidad de {name}</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Save request</source>
        <translation>Guardar solicitud</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Replace the shop</source>
        <translation>Sustituir la tienda</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>The shop as it is now is kept first, whole, beside the other backups; you can restore it the same way. The window closes and opens again.</source>
        <translation>La tienda tal como está ahora se guarda antes, entera, junto a las demás copias; puede restaurarla del mismo modo. La ventana se cierra y se vuelve a abrir.</translation>
    </message>
    <message>
        <source>The shop becomes again what it was then. What was entered {since} is no longer there.</source>
        <translation>La tienda vuelve a ser la de entonces. Lo registrado {since} deja de estar.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Yes, replace the shop as it is now</source>
        <translation>Sí, sustituir la tienda tal como está</translation>
    </message>
    <message>
        <source>since it was made</source>
        <translation>desde que se hizo</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>desde el {moment}</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>More: who brings it, how it was told, exceptions</source>
        <translation>Más: quién lo trae, cómo lo dijo, excepciones</translation>
    </message>
</context>
<context>
    <name>ReturnLaw</name>
    <message>
        <source>A voucher only where the customer asks for it: it cannot be imposed.</source>
        <translation>Un vale, solo si el cliente lo pide: no se puede imponer.</translation>
    </message>
    <message>
        <source>An extension of the guarantee, a maintenance plan and a linked credit, at no cost.</source>
        <translation>La ampliación de garantía, el plan de mantenimiento y el crédito vinculado, sin coste.</translation>
    </message>
    <message>
        <source>Ask as what the buyer buys: the law protects consumers, a business has what was agreed.</source>
        <translation>Pregunte en calidad de qué compra: la ley protege a los consumidores; una empresa tiene lo acordado.</translation>
    </message>
    <message>
        <source>Ask first: the guarantee hangs on something. The unit&apos;s card says on what.</source>
        <translation>Pregunte antes: la garantía depende de algo. La ficha del equipo dice de qué.</translation>
    </message>
    <message>
        <source>Ask how it was sold: at a distance or away from the shop one can withdraw, in the shop not.</source>
        <translation>Pregunte cómo se vendió: a distancia o fuera de la tienda se puede desistir, en la tienda no.</translation>
    </message>
    <message>
        <source>Guarantee until</source>
        <translation>Garantía hasta</translation>
    </message>
    <message>
        <source>How it is settled</source>
        <translation>Cómo se resuelve</translation>
    </message>
    <message>
        <source>It is no working day: take it until {day}.</source>
        <translation>No es día hábil: se admite hasta el {day}.</translation>
    </message>
    <message>
        <source>It may be kept back until the goods, or proof that they were sent, are here.</source>
        <translation>Se puede esperar al producto o a la prueba de envío.</translation>
    </message>
    <message>
        <source>Last day by the shop&apos;s policy</source>
        <translation>Último día según la política</translation>
    </message>
    <message>
        <source>Last day to pay</source>
        <translation>Último día para pagar</translation>
    </message>
    <message>
        <source>Last day to withdraw</source>
        <translation>Último día para desistir</translation>
    </message>
    <message>
        <source>May anything be deducted?</source>
        <translation>¿Se puede descontar algo?</translation>
    </message>
    <message>
        <source>May it be refused?</source>
        <translation>¿Se puede rechazar?</translation>
    </message>
    <message>
        <source>Never a charge for restocking.</source>
        <translation>Nunca un «gasto de reposición».</translation>
    </message>
    <message>
        <source>No policy was in force when it was sold: the law&apos;s days hold.</source>
        <translation>No había política en vigor al vender: valen los días de la ley.</translation>
    </message>
    <message>
        <source>No. Neither a reason nor the original box is needed.</source>
        <translation>No. No hace falta razón ni caja original.</translation>
    </message>
    <message>
        <source>No. Repair or replacement as the customer chooses; where that fails, money back.</source>
        <translation>No. Reparar o sustituir, a elección del cliente; si falla, el dinero.</translation>
    </message>
    <message>
        <source>No. What the shop promised when it sold binds it.</source>
        <translation>No. Lo que la tienda prometió al vender la obliga.</translation>
    </message>
    <message>
        <source>No. What was delivered is not what was sold; putting it right is free.</source>
        <translation>No. Lo entregado no es lo vendido; se arregla sin coste.</translation>
    </message>
    <message>
        <source>Not before the goods are back, or proof that they were sent.</source>
        <translation>No antes de recibir el producto o la prueba de envío.</translation>
    </message>
    <message>
        <source>Nothing, not even for wear: nothing shows that the buyer was told of the right.</source>
        <translation>Nada, ni por el uso: no consta que se informara del derecho.</translation>
    </message>
    <message>
        <source>Nothing: neither past use nor transport.</source>
        <translation>Nada: ni el uso ni el transporte.</translation>
    </message>
    <message>
        <source>Only use beyond testing; never wear by mere trying.</source>
        <translation>Solo el uso que pase de probarlo; nunca el mero desgaste por probar.</translation>
    </message>
    <message>
        <source>Only what use beyond testing took from its value: the buyer was told of the right.</source>
        <translation>Solo el uso que pase de probarlo, porque se informó al vender.</translation>
    </message>
    <message>
        <source>Policy {version} names no days: the law&apos;s hold.</source>
        <translation>La política {version} no dice días: valen los de la ley.</translation>
    </message>
    <message>
        <source>Policy {version}, in force when it was sold: {days} days, {means}.</source>
        <translation>Política {version}, en vigor al vender: {days} días, {means}.</translation>
    </message>
    <message>
        <source>The customer, as they were told before buying.</source>
        <translation>El cliente; se le informó al comprar.</translation>
    </message>
    <message>
        <source>The goods, or the proof of sending, came on {day}: pay at once.</source>
        <translation>El producto, o la prueba de envío, llegó el {day}: se paga ya.</translation>
    </message>
    <message>
        <source>The shop.</source>
        <translation>La tienda.</translation>
    </message>
    <message>
        <source>The shop: nothing shows that the buyer was told otherwise.</source>
        <translation>La tienda: no consta que se informara de otra cosa.</translation>
    </message>
    <message>
        <source>To be sent by {day}.</source>
        <translation>Se envía, como muy tarde, el {day}.</translation>
    </message>
    <message>
        <source>What ends with the sale</source>
        <translation>Qué termina con la venta</translation>
    </message>
    <message>
        <source>Who pays the way back?</source>
        <translation>¿Quién paga los portes de vuelta?</translation>
    </message>
    <message>
        <source>Yes, outside any guarantee: then it is goodwill. The unit&apos;s card says why.</source>
        <translation>Sí, fuera de toda garantía: sería una cortesía. La ficha del equipo dice por qué.</translation>
    </message>
    <message>
        <source>Yes. Bought for a business, and the shop had promised nothing.</source>
        <translation>Sí. Comprado para una empresa, y la tienda no había prometido nada.</translation>
    </message>
    <message>
        <source>Yes. Bought for a business: only consumers can withdraw.</source>
        <translation>Sí. Comprado para una empresa: solo desisten los consumidores.</translation>
    </message>
    <message>
        <source>Yes. Bought in the shop: there is no right to withdraw, only the shop&apos;s own policy.</source>
        <translation>Sí. Comprado en la tienda: no hay desistimiento, solo la política de la tienda.</translation>
    </message>
    <message>
        <source>Yes. Nothing was promised: it is the shop&apos;s goodwill.</source>
        <translation>Sí. No hay nada prometido: es cortesía de la tienda.</translation>
    </message>
    <message>
        <source>Yes. One cannot withdraw from it: {exception}.</source>
        <translation>Sí. No admite desistimiento: {exception}.</translation>
    </message>
    <message>
        <source>Yes. The last day was {day}.</source>
        <translation>Sí. El último día fue el {day}.</translation>
    </message>
    <message>
        <source>Yes. The shop had promised nothing.</source>
        <translation>Sí. La tienda no había prometido nada.</translation>
    </message>
    <message>
        <source>Yes. The shop&apos;s policy takes nothing back that has no defect.</source>
        <translation>Sí. La política de la tienda no admite nada sin defecto.</translation>
    </message>
    <message>
        <source>{days} calendar days from handing over on {start}, and {months} months more: nothing shows that the buyer was told of the right.</source>
        <translation>{days} días naturales desde la entrega del {start} y {months} meses más: no consta que se informara del derecho.</translation>
    </message>
    <message>
        <source>{days} calendar days from handing over on {start}. The day of sending counts.</source>
        <translation>{days} días naturales desde la entrega del {start}. Cuenta el día de envío.</translation>
    </message>
    <message>
        <source>{days} calendar days from {start}, when the buyer was told of the right.</source>
        <translation>{days} días naturales desde el {start}, cuando se informó del derecho.</translation>
    </message>
    <message>
        <source>{days} calendar days.</source>
        <translation>{days} días naturales.</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
</context>
<context>
    <name>ReturnLawCard</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>queda %n día</numerusform>
            <numerusform>quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the serial number or the receipt, then choose the right.</source>
        <translation>Lea el número de serie o el tique y elija con qué derecho vuelve.</translation>
    </message>
    <message>
        <source>The law, for this case</source>
        <translation>La ley, para este caso</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{law}, text of {day}. Guidance, no advice.</source>
        <translation>{law}, texto del {day}. Orientación, no asesoramiento.</translation>
    </message>
</context>
<context>
    <name>ReturnPaper</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Según el artículo</translation>
    </message>
    <message>
        <source>By what right</source>
        <translation>Con qué derecho</translation>
    </message>
    <message>
        <source>Correcting invoice</source>
        <translation>Factura rectificativa</translation>
    </message>
    <message>
        <source>Ends with the sale, at no cost</source>
        <translation>Termina con la venta, sin coste</translation>
    </message>
    <message>
        <source>Extension of the guarantee, ends at no cost</source>
        <translation>Ampliación de garantía, termina sin coste</translation>
    </message>
    <message>
        <source>Goods back on</source>
        <translation>Recibido de vuelta el</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Ordinary delivery</source>
        <translation>Envío corriente</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Prueba de envío</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelta con</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>Vendido el</translation>
    </message>
    <message>
        <source>State of the goods</source>
        <translation>Estado del equipo</translation>
    </message>
    <message>
        <source>Still to be paid back</source>
        <translation>Queda por devolver</translation>
    </message>
    <message>
        <source>The return was refused</source>
        <translation>La devolución se ha rechazado</translation>
    </message>
    <message>
        <source>The shop&apos;s policy when it was sold</source>
        <translation>Política de la tienda al vender</translation>
    </message>
    <message>
        <source>This paper is no invoice. Its correction is made apart.</source>
        <translation>Este documento no es una factura. La rectificación se hace aparte.</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Por devolver</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Lo dijo el</translation>
    </message>
    <message>
        <source>Use beyond testing</source>
        <translation>Uso que pase de probarlo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>What goes back</source>
        <translation>Qué se devuelve</translation>
    </message>
    <message>
        <source>What holds for this return</source>
        <translation>Qué vale para esta devolución</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Lo que dice el cliente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>ReturnPart</name>
    <message>
        <source>Another serial was taken: {serial}. {who}: {why}</source>
        <translation>Se admitió otro número de serie: {serial}. {who}: {why}</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>By what right</source>
        <translation>Con qué derecho</translation>
    </message>
    <message>
        <source>Correcting invoice</source>
        <translation>Factura rectificativa</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Ended with it</source>
        <translation>Termina con ella</translation>
    </message>
    <message>
        <source>Five-minute test</source>
        <translation>Prueba de cinco minutos</translation>
    </message>
    <message>
        <source>Goods back on</source>
        <translation>Recibido de vuelta el</translation>
    </message>
    <message>
        <source>Handed out instead</source>
        <translation>Entregado a cambio</translation>
    </message>
    <message>
        <source>Last day to return</source>
        <translation>Último día para devolver</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Pay back by</source>
        <translation>Último día para pagar</translation>
    </message>
    <message>
        <source>Print voucher</source>
        <translation>Imprimir vale</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Prueba de envío</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Rechazada porque</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Resuelta con</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The law for this return</source>
        <translation>La ley para esta devolución</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Por devolver</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Lo dijo el</translation>
    </message>
    <message>
        <source>Use it…</source>
        <translation>Usar…</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>may wait for the goods or proof of sending</source>
        <translation>puede esperar al producto o a la prueba de envío</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>no caduca</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>{left} left of {sum}</source>
        <translation>quedan {left} de {sum}</translation>
    </message>
    <message>
        <source>{sum} back to the customer</source>
        <translation>{sum} devueltos al cliente</translation>
    </message>
    <message>
        <source>{sum} paid by the customer</source>
        <translation>{sum} pagados por el cliente</translation>
    </message>
</context>
<context>
    <name>ReturnSlip</name>
    <message>
        <source>Last day to pay</source>
        <translation>Último día para pagar</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>0: nothing is accepted without a defect</source>
        <translation>0: no se admite nada sin defecto</translation>
    </message>
    <message>
        <source>A new version holds from today on at the earliest: what was sold keeps its own.</source>
        <translation>Una versión nueva vale desde hoy como pronto: lo vendido conserva la suya.</translation>
    </message>
    <message>
        <source>A replacement for a defect is a remedy of the guarantee: take the unit in as a guarantee claim.</source>
        <translation>Sustituir por un defecto es una medida de la garantía: reciba el equipo como reclamación en garantía.</translation>
    </message>
    <message>
        <source>A sealed</source>
        <translation>A precintado</translation>
    </message>
    <message>
        <source>A voucher cannot be imposed here ({law}). Tick it if the customer asks for it.</source>
        <translation>Aquí no se puede imponer un vale ({law}). Márquelo si lo pide el cliente.</translation>
    </message>
    <message>
        <source>A voucher for the rest only where the customer asks for it.</source>
        <translation>Un vale por el resto, solo si el cliente lo pide.</translation>
    </message>
    <message>
        <source>A voucher of nothing is none.</source>
        <translation>Un vale de nada no es un vale.</translation>
    </message>
    <message>
        <source>A · sealed</source>
        <translation>A · precintado</translation>
    </message>
    <message>
        <source>Above {limit} somebody has to approve it.</source>
        <translation>Por encima de {limit} alguien tiene que aprobarlo.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amount used</source>
        <translation>Importe usado</translation>
    </message>
    <message>
        <source>Another product was delivered</source>
        <translation>Llegó otro producto</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>Llegó dañado</translation>
    </message>
    <message>
        <source>As customers read it</source>
        <translation>Como lo leen los clientes</translation>
    </message>
    <message>
        <source>B works</source>
        <translation>B funciona</translation>
    </message>
    <message>
        <source>B · opened, works</source>
        <translation>B · abierto, funciona</translation>
    </message>
    <message>
        <source>Back to the shelf as new</source>
        <translation>A la venta como nuevo</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>Devolver al proveedor</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Lo trae</translation>
    </message>
    <message>
        <source>By what right it comes back</source>
        <translation>Con qué derecho vuelve</translation>
    </message>
    <message>
        <source>By {means} at most {left} can go back: no more was paid by it.</source>
        <translation>Por {means} se pueden devolver {left} como máximo: no pagó más.</translation>
    </message>
    <message>
        <source>C to repair</source>
        <translation>C reparable</translation>
    </message>
    <message>
        <source>C · needs a part</source>
        <translation>C · necesita pieza</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Llegó tarde</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Ha cambiado de idea</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Conditions of the voucher</source>
        <translation>Condiciones del vale</translation>
    </message>
    <message>
        <source>Correcting invoice</source>
        <translation>Factura rectificativa</translation>
    </message>
    <message>
        <source>Correcting invoice recorded</source>
        <translation>Factura rectificativa registrada</translation>
    </message>
    <message>
        <source>Courtesy</source>
        <translation>Cortesía</translation>
    </message>
    <message>
        <source>D for parts</source>
        <translation>D piezas</translation>
    </message>
    <message>
        <source>D · for parts</source>
        <translation>D · para piezas</translation>
    </message>
    <message>
        <source>Days to return</source>
        <translation>Días para devolver</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Defecto</translation>
    </message>
    <message>
        <source>Digital content started, with prior consent</source>
        <translation>Contenido digital ya empezado, con consentimiento previo</translation>
    </message>
    <message>
        <source>Does not fit or does not match</source>
        <translation>No cabe o no encaja</translation>
    </message>
    <message>
        <source>Does not say</source>
        <translation>No lo dice</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Empty: all that is owed</source>
        <translation>Vacío: todo lo que se debe</translation>
    </message>
    <message>
        <source>Empty: it never expires</source>
        <translation>Vacío: no caduca</translation>
    </message>
    <message>
        <source>Empty: the buyer</source>
        <translation>Vacío: quien lo compró</translation>
    </message>
    <message>
        <source>Empty: today</source>
        <translation>Vacío: hoy</translation>
    </message>
    <message>
        <source>Exception to withdrawal</source>
        <translation>Excepción al desistimiento</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Exchange only</source>
        <translation>Solo cambio</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Exchanged, nothing to settle</source>
        <translation>Cambiado, sin diferencia</translation>
    </message>
    <message>
        <source>Exchanged: the customer paid {sum}</source>
        <translation>Cambiado: el cliente pagó {sum}</translation>
    </message>
    <message>
        <source>Exchanged: {sum} went back to the customer</source>
        <translation>Cambiado: se devolvieron {sum} al cliente</translation>
    </message>
    <message numerus="yes">
        <source>Extension of the guarantee, %n month(s)</source>
        <translation>
            <numerusform>Ampliación de garantía, %n mes</numerusform>
            <numerusform>Ampliación de garantía, %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Five-minute test: {result}</source>
        <translation>Prueba de cinco minutos: {result}</translation>
    </message>
    <message>
        <source>Found it cheaper</source>
        <translation>Lo ha encontrado más barato</translation>
    </message>
    <message>
        <source>Gift receipt: no price on paper</source>
        <translation>Tique regalo: sin precio en papel</translation>
    </message>
    <message>
        <source>Goods back</source>
        <translation>Producto recibido de vuelta</translation>
    </message>
    <message>
        <source>Handed out in exchange for {serial}</source>
        <translation>Entregado a cambio de {serial}</translation>
    </message>
    <message>
        <source>Hygiene seal broken</source>
        <translation>Precinto de higiene roto</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>It came back already: return {number}. {left}.</source>
        <translation>Ya volvió: devolución {number}. {left}.</translation>
    </message>
    <message>
        <source>It is printed on the slips; no charge for restocking may stand in it.</source>
        <translation>Se imprime en los justificantes; no puede decir que se cobra la reposición.</translation>
    </message>
    <message>
        <source>It is printed with the article.</source>
        <translation>Se imprime con el artículo.</translation>
    </message>
    <message>
        <source>It may not be refused ({law}). {why}</source>
        <translation>No se puede rechazar ({law}). {why}</translation>
    </message>
    <message>
        <source>It was bought on {day}, after that.</source>
        <translation>Se compró el {day}, después.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Its number; it is made elsewhere.</source>
        <translation>Su número; se hace en otro programa.</translation>
    </message>
    <message>
        <source>Its price</source>
        <translation>Su precio</translation>
    </message>
    <message>
        <source>Its serial number</source>
        <translation>Su número de serie</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Luego</translation>
    </message>
    <message>
        <source>Less than is owed: {left}. The rest would be lost to the customer.</source>
        <translation>Menos de lo que se debe: {left}. El cliente perdería el resto.</translation>
    </message>
    <message>
        <source>Let through by</source>
        <translation>Admitido por</translation>
    </message>
    <message>
        <source>Linked credit</source>
        <translation>Crédito vinculado</translation>
    </message>
    <message>
        <source>Made to measure or personalised</source>
        <translation>A medida o personalizado</translation>
    </message>
    <message>
        <source>Maintenance plan {plan}</source>
        <translation>Plan de mantenimiento {plan}</translation>
    </message>
    <message>
        <source>Mixed inseparably with other goods</source>
        <translation>Mezclado sin poder separarse</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Money is due here ({law}). Tick it if the customer asks for an exchange.</source>
        <translation>Aquí se debe dinero ({law}). Márquelo si el cliente pide un cambio.</translation>
    </message>
    <message>
        <source>Money went back already: undo that first.</source>
        <translation>Ya se devolvió dinero: deshaga eso antes.</translation>
    </message>
    <message>
        <source>More than is owed: {left} are left to be paid back.</source>
        <translation>Más de lo que se debe: quedan {left} por devolver.</translation>
    </message>
    <message>
        <source>More than was paid for it: {price}.</source>
        <translation>Más de lo que se pagó: {price}.</translation>
    </message>
    <message>
        <source>New invoice or ticket</source>
        <translation>Nueva factura o tique</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>None applies</source>
        <translation>Ninguna aplicable</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>No es lo que esperaba</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No lo dice</translation>
    </message>
    <message>
        <source>Not said: money, by law</source>
        <translation>No lo dice: dinero, por ley</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing was used.</source>
        <translation>No se ha usado nada.</translation>
    </message>
    <message>
        <source>Online payment</source>
        <translation>Pago en línea</translation>
    </message>
    <message>
        <source>Only above the shop&apos;s limit</source>
        <translation>Solo por encima del límite de la tienda</translation>
    </message>
    <message>
        <source>Only where the sale does not say it</source>
        <translation>Solo si la venta no lo dice</translation>
    </message>
    <message>
        <source>Only {left} are left on this voucher.</source>
        <translation>En este vale solo quedan {left}.</translation>
    </message>
    <message>
        <source>Opened or damaged goods do not go back to the shelf as new (Ley 7/1996 arts. 26, 27): open box.</source>
        <translation>Lo abierto o dañado no vuelve a la venta como nuevo (Ley 7/1996, arts. 26 y 27): véndalo como abierto.</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Payment of the sale recorded</source>
        <translation>Pago de la venta registrado</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Devolución del dinero registrada</translation>
    </message>
    <message>
        <source>Perishable</source>
        <translation>Perecedero</translation>
    </message>
    <message>
        <source>Plan a training for use with the customer</source>
        <translation>Planificar una formación en el uso con el cliente</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Precio pagado</translation>
    </message>
    <message>
        <source>Proof of sending kept</source>
        <translation>Prueba de envío registrada</translation>
    </message>
    <message>
        <source>Proof that it was sent on</source>
        <translation>Prueba de envío</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Motivo de la aprobación</translation>
    </message>
    <message>
        <source>Reason for letting it through</source>
        <translation>Motivo para admitirlo</translation>
    </message>
    <message>
        <source>Reason for the customer</source>
        <translation>Motivo para el cliente</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Repair it first</source>
        <translation>Repararlo antes</translation>
    </message>
    <message>
        <source>Return policy worded</source>
        <translation>Política de devoluciones redactada</translation>
    </message>
    <message>
        <source>Return policy, version {version}</source>
        <translation>Política de devoluciones, versión {version}</translation>
    </message>
    <message>
        <source>Return recorded</source>
        <translation>Devolución registrada</translation>
    </message>
    <message>
        <source>Return recorded: {ground}</source>
        <translation>Devolución registrada: {ground}</translation>
    </message>
    <message>
        <source>Return refused</source>
        <translation>Devolución rechazada</translation>
    </message>
    <message>
        <source>Return {number} recorded</source>
        <translation>Devolución {number} registrada</translation>
    </message>
    <message>
        <source>Say how much goes back, and by which means.</source>
        <translation>Diga cuánto se devuelve y por qué medio.</translation>
    </message>
    <message>
        <source>Say what was paid for it: the sale does not.</source>
        <translation>Diga cuánto se pagó: la venta no lo dice.</translation>
    </message>
    <message>
        <source>Say when it was sent, or that the goods are here.</source>
        <translation>Diga cuándo se envió, o que el producto está aquí.</translation>
    </message>
    <message>
        <source>Scan it: is it the one that was sold?</source>
        <translation>Léalo: ¿es el que se vendió?</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Sealed software or recording, opened</source>
        <translation>Programa o grabación precintados, abiertos</translation>
    </message>
    <message>
        <source>Sell as open box or second-hand</source>
        <translation>Vender como ya abierto</translation>
    </message>
    <message>
        <source>Serial number brought</source>
        <translation>Número de serie que trae</translation>
    </message>
    <message>
        <source>Service fully done, with prior consent</source>
        <translation>Servicio ya hecho, con consentimiento previo</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Settled by repair</source>
        <translation>Resuelta con una reparación</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Sold was {sold}, not this one. Let it through only by name and with a reason.</source>
        <translation>Se vendió {sold}, no este. Se admite solo con nombre y motivo.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Falta algo</translation>
    </message>
    <message>
        <source>State of the goods</source>
        <translation>Estado del equipo</translation>
    </message>
    <message>
        <source>Take parts from it</source>
        <translation>Aprovechar piezas</translation>
    </message>
    <message>
        <source>Test recorded</source>
        <translation>Prueba registrada</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>That is more than the sale came to: {sum}.</source>
        <translation>Es más de lo que sumó la venta: {sum}.</translation>
    </message>
    <message>
        <source>That is the one that comes back.</source>
        <translation>Ese es el que vuelve.</translation>
    </message>
    <message>
        <source>That sale is no longer there.</source>
        <translation>Esa venta ya no está.</translation>
    </message>
    <message>
        <source>The customer asks for it instead of the money</source>
        <translation>Lo pide el cliente en lugar del dinero</translation>
    </message>
    <message>
        <source>The customer keeps it</source>
        <translation>El cliente se lo queda</translation>
    </message>
    <message>
        <source>The customer keeps it after all</source>
        <translation>Al final el cliente se lo queda</translation>
    </message>
    <message>
        <source>The customer pays {sum}: say by which means.</source>
        <translation>El cliente paga {sum}: diga por qué medio.</translation>
    </message>
    <message>
        <source>The difference by</source>
        <translation>La diferencia, mediante</translation>
    </message>
    <message>
        <source>The fault does not show now</source>
        <translation>El fallo no aparece ahora</translation>
    </message>
    <message>
        <source>The fault shows</source>
        <translation>El fallo aparece</translation>
    </message>
    <message>
        <source>The goods are here</source>
        <translation>El producto está aquí</translation>
    </message>
    <message>
        <source>The goods are not here, nor is a proof of sending: settle it later.</source>
        <translation>No está el producto ni hay prueba de envío: resuélvalo después.</translation>
    </message>
    <message>
        <source>The shop fetches it</source>
        <translation>Lo recoge la tienda</translation>
    </message>
    <message>
        <source>The shop&apos;s own policy</source>
        <translation>Política de la tienda</translation>
    </message>
    <message>
        <source>There is no voucher of that number.</source>
        <translation>No hay ningún vale con ese número.</translation>
    </message>
    <message>
        <source>This unit is not the shop&apos;s: it belongs to {name}.</source>
        <translation>Este equipo no es de la tienda: es de {name}.</translation>
    </message>
    <message>
        <source>This voucher expired on {day}.</source>
        <translation>Este vale caducó el {day}.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Lo dijo por</translation>
    </message>
    <message>
        <source>Told, or sent, on</source>
        <translation>Lo dijo, o lo envió, el</translation>
    </message>
    <message>
        <source>Too difficult to use</source>
        <translation>Le resulta difícil de usar</translation>
    </message>
    <message>
        <source>Training for use after return {number}</source>
        <translation>Formación en el uso tras la devolución {number}</translation>
    </message>
    <message>
        <source>Training for use planned: case {number}</source>
        <translation>Formación en el uso planificada: caso {number}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Unwanted gift</source>
        <translation>Regalo no deseado</translation>
    </message>
    <message>
        <source>Urgent repair or maintenance visit that was asked for</source>
        <translation>Visita urgente de reparación o mantenimiento solicitada</translation>
    </message>
    <message>
        <source>Use beyond testing</source>
        <translation>Uso que pase de probarlo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Version {version} begins later, on {day}.</source>
        <translation>La versión {version} empieza después, el {day}.</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Voucher given</source>
        <translation>Vale entregado</translation>
    </message>
    <message>
        <source>Voucher used: {sum}</source>
        <translation>Vale usado: {sum}</translation>
    </message>
    <message>
        <source>Voucher valid until</source>
        <translation>Vale válido hasta</translation>
    </message>
    <message>
        <source>Voucher {number} given</source>
        <translation>Vale {number} entregado</translation>
    </message>
    <message>
        <source>Voucher {number} given: {sum}</source>
        <translation>Vale {number} entregado: {sum}</translation>
    </message>
    <message>
        <source>Voucher {number}: {left} left</source>
        <translation>Vale {number}: quedan {left}</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>What becomes of it recorded</source>
        <translation>Destino del producto registrado</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What is given back</source>
        <translation>Qué se devuelve</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Lo que dice el cliente</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Qué se acordó</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>Qué se probó</translation>
    </message>
    <message>
        <source>Which sale it is of is not known. Record the return from its serial or receipt.</source>
        <translation>No se sabe de qué venta es. Registre la devolución desde su número de serie o tique.</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Desistimiento</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Producto equivocado</translation>
    </message>
    <message>
        <source>another product, or not all of it: the shop&apos;s fault</source>
        <translation>otro producto, o no todo: culpa de la tienda</translation>
    </message>
    <message>
        <source>bought by phone, online or at home; no reason needed</source>
        <translation>comprado por teléfono, en la web o en casa; sin dar razón</translation>
    </message>
    <message>
        <source>bought in the shop, without a defect</source>
        <translation>comprado en la tienda, sin defecto</translation>
    </message>
    <message>
        <source>goodwill or a gift receipt: exchange or voucher</source>
        <translation>cortesía o tique regalo: cambio o vale</translation>
    </message>
    <message>
        <source>legal guarantee: repair, replace, reduce, end the contract</source>
        <translation>garantía legal: reparar, sustituir, rebajar o resolver</translation>
    </message>
    <message>
        <source>{grade}: {disposition}</source>
        <translation>{grade}: {disposition}</translation>
    </message>
    <message>
        <source>{left} of {all} left</source>
        <translation>quedan {left} de {all}</translation>
    </message>
    <message>
        <source>{sum} are owed to the customer: say by which means.</source>
        <translation>Se deben {sum} al cliente: diga por qué medio.</translation>
    </message>
    <message>
        <source>{sum} paid back</source>
        <translation>{sum} devueltos</translation>
    </message>
    <message>
        <source>{why} ({law})</source>
        <translation>{why} ({law})</translation>
    </message>
</context>
<context>
    <name>ReturnsPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Versión nueva…</translation>
    </message>
    <message>
        <source>No policy yet: the law&apos;s 14 days and money hold.</source>
        <translation>Aún no hay política: valen los 14 días de la ley y el dinero.</translation>
    </message>
    <message>
        <source>Return policy</source>
        <translation>Política de devoluciones</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>Versión {version}, desde el {day}</translation>
    </message>
    <message>
        <source>When something comes back: who approves, and what the shop itself promises.</source>
        <translation>Cuando algo vuelve: quién aprueba y qué promete la propia tienda.</translation>
    </message>
</context>
<context>
    <name>SaleBox</name>
    <message>
        <source>It came back already: {left}.</source>
        <translation>Ya volvió: {left}.</translation>
    </message>
    <message>
        <source>No sale is known under “{text}”. Record the sale at the unit first.</source>
        <translation>No se conoce ninguna venta con «{text}». Registre antes la venta en el equipo.</translation>
    </message>
    <message>
        <source>No sale of this unit is recorded. Record it first, then its return.</source>
        <translation>No hay ninguna venta de este equipo. Regístrela antes; después, la devolución.</translation>
    </message>
    <message>
        <source>Nothing that this customer bought can still come back.</source>
        <translation>Nada de lo que compró este cliente puede ya volver.</translation>
    </message>
    <message>
        <source>Scan it, or type it and press Enter</source>
        <translation>Léalo, o escríbalo y pulse Intro</translation>
    </message>
    <message>
        <source>Serial number, receipt or invoice</source>
        <translation>Número de serie, tique o factura</translation>
    </message>
    <message>
        <source>Which of it</source>
        <translation>Cuál de ellos</translation>
    </message>
    <message>
        <source>at a distance, on {day}</source>
        <translation>a distancia, el {day}</translation>
    </message>
    <message>
        <source>away from the shop, on {day}</source>
        <translation>fuera de la tienda, el {day}</translation>
    </message>
    <message>
        <source>in the shop, on {day}</source>
        <translation>en la tienda, el {day}</translation>
    </message>
    <message>
        <source>sold on {day}</source>
        <translation>vendido el {day}</translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>Edit sale</source>
        <translation>Editar venta</translation>
    </message>
    <message>
        <source>From these days the guarantees are counted.</source>
        <translation>Desde estas fechas se cuentan las garantías.</translation>
    </message>
    <message>
        <source>Record sale</source>
        <translation>Registrar venta</translation>
    </message>
    <message>
        <source>Sale of {unit}</source>
        <translation>Venta de {unit}</translation>
    </message>
    <message>
        <source>Save sale</source>
        <translation>Guardar venta</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Día {day}</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Sample shop filled</source>
        <translation>Tienda de muestra rellenada</translation>
    </message>
    <message numerus="yes">
        <source>Sample shop with %n customer(s) filled</source>
        <translation>
            <numerusform>Tienda de muestra con %n cliente</numerusform>
            <numerusform>Tienda de muestra con %n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The history cannot end in the future.</source>
        <translation>La historia no puede terminar en el futuro.</translation>
    </message>
    <message>
        <source>This shop is in use. The sample needs an empty one: choose another folder.</source>
        <translation>Esta tienda ya está en uso. La muestra necesita una vacía: elija otra carpeta.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>No se ha podido escribir {name}: {reason}</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>As of {day}, until {until}</source>
        <translation>A {day}, hasta el {until}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Por qué ese día</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Last day to say no</source>
        <translation>Último día para decir que no</translation>
    </message>
    <message>
        <source>No date falls into this time.</source>
        <translation>Ninguna fecha cae en este tiempo.</translation>
    </message>
    <message>
        <source>No maintenance plan runs on this unit.</source>
        <translation>Este equipo no tiene ningún plan de mantenimiento en marcha.</translation>
    </message>
    <message>
        <source>To move a date, tell us: {reach}</source>
        <translation>Para mover una fecha, díganoslo: {reach}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta el</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>still to be done</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>{used} of {promised} made, {left} left</source>
        <translation>hechas {used} de {promised}, quedan {left}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Nada encontrado para «{text}»</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>No passcode is kept for this job.</source>
        <translation>Este trabajo no tiene ningún código de desbloqueo guardado.</translation>
    </message>
    <message>
        <source>Passcode viewed</source>
        <translation>Código de desbloqueo consultado</translation>
    </message>
    <message>
        <source>The key of what is sealed cannot be reached: {reason}</source>
        <translation>No se llega a la clave de lo sellado: {reason}</translation>
    </message>
    <message>
        <source>The passcode cannot be read here: its key stayed on the PC it was typed at.</source>
        <translation>El código de desbloqueo no se puede leer aquí: su clave quedó en el ordenador donde se escribió.</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>A warning of danger is no offer: whoever is left out here must still be warned, by a message or a call.</source>
        <translation>Avisar de un peligro no es una oferta: a quien queda fuera aquí hay que avisarle igual, con un mensaje o una llamada.</translation>
    </message>
    <message>
        <source>Bought on {count} days, last on {day}</source>
        <translation>Compró en {count} días, el último el {day}</translation>
    </message>
    <message>
        <source>Cover ends soon</source>
        <translation>La garantía termina pronto</translation>
    </message>
    <message>
        <source>Last with us on {day}</source>
        <translation>La última vez con nosotros el {day}</translation>
    </message>
    <message>
        <source>Owners of a product</source>
        <translation>Propietarios de un producto</translation>
    </message>
    <message>
        <source>Owns {what}</source>
        <translation>Tiene {what}</translation>
    </message>
    <message>
        <source>Regular buyers</source>
        <translation>Compradores habituales</translation>
    </message>
    <message>
        <source>Second repair of an old unit</source>
        <translation>Segunda reparación de un equipo viejo</translation>
    </message>
    <message>
        <source>Service due</source>
        <translation>Revisión pendiente</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translation>Mucho tiempo sin venir</translation>
    </message>
    <message>
        <source>bought on {least} days or more within {most} months</source>
        <translation>compró en {least} días o más en {most} meses</translation>
    </message>
    <message>
        <source>cover ends in {least} to {most} days</source>
        <translation>la garantía termina en {least} a {most} días</translation>
    </message>
    <message>
        <source>nothing with us for {least} months</source>
        <translation>nada con nosotros en {least} meses</translation>
    </message>
    <message>
        <source>owns {product}</source>
        <translation>tiene {product}</translation>
    </message>
    <message>
        <source>second repair or more of a unit older than {least} years</source>
        <translation>segunda reparación o más de un equipo de más de {least} años</translation>
    </message>
    <message>
        <source>service due within {least} days</source>
        <translation>revisión pendiente en {least} días</translation>
    </message>
    <message>
        <source>{what}: cover ends on {day}</source>
        <translation>{what}: la garantía termina el {day}</translation>
    </message>
    <message>
        <source>{what}: service due on {day}</source>
        <translation>{what}: revisión el {day}</translation>
    </message>
    <message>
        <source>{what}: {count} repairs for {sum}; new it costs {price}</source>
        <translation>{what}: {count} reparaciones por {sum}; nuevo cuesta {price}</translation>
    </message>
</context>
<context>
    <name>Serial</name>
    <message>
        <source>New unit with serial “{name}”</source>
        <translation>Nuevo equipo con el número de serie «{name}»</translation>
    </message>
    <message>
        <source>Scan it, or type a few characters</source>
        <translation>Escanee, o escriba unos caracteres</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>sin propietario</translation>
    </message>
    <message>
        <source>{owner} · in the shop now</source>
        <translation>{owner} · ahora en la tienda</translation>
    </message>
</context>
<context>
    <name>ServiceReport</name>
    <message>
        <source>Additional quote not accepted</source>
        <translation>Presupuesto adicional no aceptado</translation>
    </message>
    <message>
        <source>Agreed price</source>
        <translation>Precio acordado</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Comprobado por</translation>
    </message>
    <message>
        <source>Corrective measure carried out</source>
        <translation>Medida correctora realizada</translation>
    </message>
    <message>
        <source>Decision on the claim</source>
        <translation>Decisión sobre la reclamación</translation>
    </message>
    <message>
        <source>Fault as told</source>
        <translation>Avería declarada</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Terminado el</translation>
    </message>
    <message>
        <source>Guarantee at intake</source>
        <translation>Garantía al recibir</translation>
    </message>
    <message>
        <source>Guarantee of the work</source>
        <translation>Garantía del trabajo</translation>
    </message>
    <message>
        <source>Guaranteed until</source>
        <translation>Garantizado hasta</translation>
    </message>
    <message>
        <source>Handed back not yet in conformity: its term stays suspended until it is.</source>
        <translation>Entregado sin estar aún conforme: el plazo sigue suspendido hasta que lo esté.</translation>
    </message>
    <message>
        <source>Handed back on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Hands-on time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>It begins on handing back</source>
        <translation>Empieza con la entrega</translation>
    </message>
    <message>
        <source>Its term is suspended until the unit is handed back in conformity.</source>
        <translation>El plazo está suspendido hasta que se entregue el equipo ya conforme.</translation>
    </message>
    <message numerus="yes">
        <source>Its term was suspended for %n day(s) in all; it now ends on {day}.</source>
        <translation>
            <numerusform>El plazo estuvo suspendido %n día en total; ahora termina el {day}.</numerusform>
            <numerusform>El plazo estuvo suspendido %n días en total; ahora termina el {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>Legal guarantee</source>
        <translation>Garantía legal</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No parts were replaced.</source>
        <translation>No se ha cambiado ninguna pieza.</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Aún sin decidir</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes and photos</source>
        <translation>Notas y fotos</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Price without tax</source>
        <translation>Precio sin impuestos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Repair up to {amount}</source>
        <translation>Reparar hasta {amount}</translation>
    </message>
    <message>
        <source>Replaced part</source>
        <translation>Pieza sustituida</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Síntoma</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>The guarantee: free of charge for the customer</source>
        <translation>La garantía: sin coste para el cliente</translation>
    </message>
    <message>
        <source>The quote was waived in writing.</source>
        <translation>Se renunció por escrito al presupuesto.</translation>
    </message>
    <message>
        <source>This is a report of work, not an invoice.</source>
        <translation>Esto es un parte de trabajo, no una factura.</translation>
    </message>
    <message>
        <source>This work belongs to the repair {number}, whose guarantee goes on; no new one begins. It is lost only if somebody else tampers with what was repaired, or if we prove misuse or force majeure.</source>
        <translation>Este trabajo pertenece a la reparación {number}, cuya garantía continúa; no empieza otra nueva. Solo se pierde si otra persona manipula lo reparado o si probamos mal uso o fuerza mayor.</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>A cobrar</translation>
    </message>
    <message>
        <source>Together {amount}</source>
        <translation>En total {amount}</translation>
    </message>
    <message>
        <source>Type of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>Used or recovered</source>
        <translation>Usada o recuperada</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Trabajo realizado</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Quién paga</translation>
    </message>
    <message>
        <source>With its accessories</source>
        <translation>Con sus accesorios</translation>
    </message>
    <message>
        <source>{amount}, tax included (quote {number})</source>
        <translation>{amount}, impuestos incluidos (presupuesto {number})</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>0: never because of this question.</source>
        <translation>0: nunca por esta pregunta.</translation>
    </message>
    <message>
        <source>0: no call for this reason.</source>
        <translation>0: no se llama por este motivo.</translation>
    </message>
    <message>
        <source>0: only when somebody opens it.</source>
        <translation>0: solo cuando alguien lo abre.</translation>
    </message>
    <message>
        <source>0: the region has no rule, and the country&apos;s term holds. The earlier day counts.</source>
        <translation>0: la comunidad no tiene norma propia y rige el plazo del país. Cuenta el día que llegue antes.</translation>
    </message>
    <message>
        <source>A day more for the customer where the law is silent.</source>
        <translation>Un día más para el cliente donde la ley calla.</translation>
    </message>
    <message>
        <source>A line for each kind of product, for example: Washing machines: programmes; filter. Empty: the usual topics.</source>
        <translation>Una línea por clase de producto, por ejemplo: Lavadoras: programas; filtro. Vacío: los temas habituales.</translation>
    </message>
    <message>
        <source>A low answer opens a complaint. 0: never because of this question.</source>
        <translation>Una respuesta baja abre una queja. 0: nunca por esta pregunta.</translation>
    </message>
    <message>
        <source>A part for the visit is not here</source>
        <translation>Falta un repuesto para la visita</translation>
    </message>
    <message>
        <source>A skill the product asks for is missing</source>
        <translation>Falta una especialidad que pide el producto</translation>
    </message>
    <message>
        <source>A visit to which nobody opened counts as one of the contract&apos;s</source>
        <translation>Una visita a la que nadie abrió cuenta como una de las del contrato</translation>
    </message>
    <message>
        <source>Above it somebody answers for it by name. 0: no limit.</source>
        <translation>Por encima, alguien responde con su nombre. 0: sin límite.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>After a complaint, and for a customer who asked to be called later.</source>
        <translation>Tras una queja, y para quien pidió que se le llamara más tarde.</translation>
    </message>
    <message>
        <source>Andalusia, for one, asks for an answer within 10 working days (Decreto 82/2022).</source>
        <translation>Andalucía, por ejemplo, pide respuesta en 10 días hábiles (Decreto 82/2022).</translation>
    </message>
    <message>
        <source>Answers on one scale are never averaged with the other&apos;s.</source>
        <translation>Las respuestas de una escala no se promedian nunca con las de la otra.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Approve refunds and vouchers above</source>
        <translation>Aprobar devoluciones y vales por encima de</translation>
    </message>
    <message>
        <source>Ask for a device&apos;s passcode at intake</source>
        <translation>Pedir el código de desbloqueo en la recepción</translation>
    </message>
    <message>
        <source>Attempts at most</source>
        <translation>Intentos como máximo</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Copias que se conservan</translation>
    </message>
    <message>
        <source>Best on another disk. Empty: only in the shop&apos;s own folder.</source>
        <translation>Mejor en otro disco. Vacío: solo en la carpeta de la tienda.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Días naturales</translation>
    </message>
    <message>
        <source>Call back where something went wrong</source>
        <translation>Llamar cuando algo salió mal</translation>
    </message>
    <message>
        <source>Call from this hour</source>
        <translation>Llamar desde esta hora</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls after claims and complaints are always made. 0: only one call for each day.</source>
        <translation>Las llamadas tras un caso de garantía o una queja se hacen siempre. 0: solo una llamada por día.</translation>
    </message>
    <message>
        <source>Calls are planned within these hours and the opening hours.</source>
        <translation>Las llamadas se planifican dentro de estas horas y del horario de apertura.</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Listas de comprobación</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Colour of titles on papers</source>
        <translation>Color de los títulos en los documentos</translation>
    </message>
    <message>
        <source>Conditions of the shop&apos;s own extension of guarantee</source>
        <translation>Condiciones de la ampliación de garantía de la tienda</translation>
    </message>
    <message>
        <source>Conditions of vouchers</source>
        <translation>Condiciones de los vales</translation>
    </message>
    <message>
        <source>Count the days of hand-in and hand-over both</source>
        <translation>Contar tanto el día de recepción como el de entrega</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Days after which a ready unit should have been collected</source>
        <translation>Días tras los que un equipo listo debería estar recogido</translation>
    </message>
    <message>
        <source>Days after which waiting is too long</source>
        <translation>Días tras los que la espera es demasiado larga</translation>
    </message>
    <message>
        <source>Days ahead in which maintenance is opened by itself</source>
        <translation>Días de antelación con que se abren solos los mantenimientos</translation>
    </message>
    <message>
        <source>Days between two calls to a customer</source>
        <translation>Días entre dos llamadas a un cliente</translation>
    </message>
    <message>
        <source>Days in which the region asks for the answer to a complaint</source>
        <translation>Días que da la comunidad para responder a una queja</translation>
    </message>
    <message>
        <source>Days until a call is given up</source>
        <translation>Días hasta dar por perdida una llamada</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Each in the customer&apos;s language. What stands in braces is filled in: {fields}. A line whose amount, hours, phone or last day is not known is left out. Only what belongs to the matter: offers need consent and have no place here.</source>
        <translation>Cada uno en el idioma del cliente. Lo que va entre llaves se rellena solo: {fields}. Se omite la línea cuyo importe, horario, teléfono o último día no se conoce. Solo lo que es del asunto: las ofertas necesitan consentimiento y no tienen sitio aquí.</translation>
    </message>
    <message>
        <source>Each on another part of the day.</source>
        <translation>Cada uno en otra parte del día.</translation>
    </message>
    <message>
        <source>Ease at which somebody calls back</source>
        <translation>Facilidad con la que se llama al cliente</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>European law for sales since 31 July 2026; not yet in Spanish law.</source>
        <translation>Ley europea para ventas desde el 31 de julio de 2026; aún no en la ley española.</translation>
    </message>
    <message>
        <source>Field work</source>
        <translation>Trabajo de campo</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>From it and the open work the promised date is proposed.</source>
        <translation>De ello y del trabajo abierto sale la fecha prometida que se propone.</translation>
    </message>
    <message>
        <source>From these the program proposes dates and says what waits too long.</source>
        <translation>Con esto el programa propone fechas y avisa de lo que espera demasiado.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>It does not take part</source>
        <translation>No participa</translation>
    </message>
    <message>
        <source>It takes part</source>
        <translation>Participa</translation>
    </message>
    <message>
        <source>Kept encrypted, never printed, erased when the unit is handed back.</source>
        <translation>Se guarda cifrado, nunca se imprime y se borra al entregar el equipo.</translation>
    </message>
    <message>
        <source>Label height, mm</source>
        <translation>Alto de etiqueta, mm</translation>
    </message>
    <message>
        <source>Label width, mm</source>
        <translation>Ancho de etiqueta, mm</translation>
    </message>
    <message>
        <source>Labour, per hour</source>
        <translation>Mano de obra, por hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>Última copia verificada</translation>
    </message>
    <message>
        <source>Latitude and longitude, for example 41.3874, 2.1686; the order of a day begins there.</source>
        <translation>Latitud y longitud, por ejemplo 41.3874, 2.1686; el orden del día empieza ahí.</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Razón social</translation>
    </message>
    <message>
        <source>Legal profile</source>
        <translation>Perfil legal</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Minutes a visit may begin early or late</source>
        <translation>Minutos que una visita puede adelantarse o retrasarse</translation>
    </message>
    <message>
        <source>Minutes kept free after a visit</source>
        <translation>Minutos libres después de una visita</translation>
    </message>
    <message>
        <source>Minutes kept free before a visit</source>
        <translation>Minutos libres antes de una visita</translation>
    </message>
    <message>
        <source>Minutes of travel between two places</source>
        <translation>Minutos de viaje entre dos lugares</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Name of the tax</source>
        <translation>Nombre del impuesto</translation>
    </message>
    <message>
        <source>Name, address and web of a competent body; printed with an answer that refuses something.</source>
        <translation>Nombre, dirección y web de un organismo competente; se imprime en la respuesta que rechaza algo.</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Of five; they take turns, so that each is asked equally often.</source>
        <translation>De cinco; se turnan, para preguntar cada una las mismas veces.</translation>
    </message>
    <message>
        <source>Only what stands on the price table shown in the shop may be charged.</source>
        <translation>Solo se puede cobrar lo que figura en la tarifa expuesta en la tienda.</translation>
    </message>
    <message>
        <source>Open hours until the call back</source>
        <translation>Horas de apertura hasta la llamada de vuelta</translation>
    </message>
    <message>
        <source>Open minutes until the first answer</source>
        <translation>Minutos de apertura hasta la primera respuesta</translation>
    </message>
    <message>
        <source>Opening days after a claim</source>
        <translation>Días de apertura tras un caso de garantía</translation>
    </message>
    <message>
        <source>Opening days after a complaint</source>
        <translation>Días de apertura tras una queja</translation>
    </message>
    <message>
        <source>Opening days after a repair</source>
        <translation>Días de apertura tras una reparación</translation>
    </message>
    <message>
        <source>Opening days after a sale</source>
        <translation>Días de apertura tras una venta</translation>
    </message>
    <message>
        <source>Opening days after an installation</source>
        <translation>Días de apertura tras una instalación</translation>
    </message>
    <message>
        <source>Opening days until a repair is ready</source>
        <translation>Días de apertura hasta que la reparación está lista</translation>
    </message>
    <message>
        <source>Opening days without activity before a case is shown on Today</source>
        <translation>Días sin movimiento para aparecer en Hoy</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Opening hours within which somebody calls back</source>
        <translation>Horas de apertura para llamar al cliente</translation>
    </message>
    <message>
        <source>Or outside a person&apos;s own hours, where they have some.</source>
        <translation>O fuera del horario propio de una persona, si lo tiene.</translation>
    </message>
    <message>
        <source>Outside the opening hours</source>
        <translation>Fuera del horario de apertura</translation>
    </message>
    <message>
        <source>Pairs of “found” and “expected” asked</source>
        <translation>Pares de «encontrado» y «esperado»</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Apartados de los ajustes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People who repair at the same time</source>
        <translation>Personas que reparan a la vez</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Planned, with a warning</source>
        <translation>Se planifica, con un aviso</translation>
    </message>
    <message>
        <source>Points counted from the hard end of the scale. 0: never because of this question.</source>
        <translation>Puntos contados desde el extremo difícil de la escala. 0: nunca por esta pregunta.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Precios</translation>
    </message>
    <message>
        <source>Printed on each voucher where nothing else is said.</source>
        <translation>Se imprime en cada vale si no se dice otra cosa.</translation>
    </message>
    <message>
        <source>Printed on the guarantee certificate, for example: Spain</source>
        <translation>Se imprime en el certificado de garantía, por ejemplo: España</translation>
    </message>
    <message>
        <source>Printed on the guarantee certificate.</source>
        <translation>Se imprime en el certificado de garantía.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Question about ease</source>
        <translation>Pregunta sobre la facilidad</translation>
    </message>
    <message>
        <source>Recommendation up to which somebody calls back</source>
        <translation>Recomendación hasta la que se llama al cliente</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Se rechaza</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Satisfaction up to which somebody calls back</source>
        <translation>Satisfacción hasta la que se llama al cliente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Segunda carpeta para copias</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings: {group}</source>
        <translation>Ajustes: {group}</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Storage, per day</source>
        <translation>Almacenaje, por día</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>The person is away</source>
        <translation>La persona está ausente</translation>
    </message>
    <message>
        <source>The region counts</source>
        <translation>La comunidad cuenta</translation>
    </message>
    <message>
        <source>The shop&apos;s own conditions on the receipt</source>
        <translation>Condiciones propias de la tienda en el resguardo</translation>
    </message>
    <message>
        <source>This is the sample shop</source>
        <translation>Esta es la tienda de muestra</translation>
    </message>
    <message>
        <source>This is the sample shop: try anything, nothing here is real.</source>
        <translation>Es la tienda de muestra: pruebe lo que quiera, nada es real.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Too little time between two visits</source>
        <translation>Poco tiempo entre dos visitas</translation>
    </message>
    <message>
        <source>Travel, per visit</source>
        <translation>Desplazamiento, por visita</translation>
    </message>
    <message>
        <source>Twelve more months after a repair under guarantee</source>
        <translation>Doce meses más tras una reparación en garantía</translation>
    </message>
    <message>
        <source>Two visits of a person at once</source>
        <translation>Dos visitas de una persona a la vez</translation>
    </message>
    <message>
        <source>Until this hour</source>
        <translation>Hasta esta hora</translation>
    </message>
    <message>
        <source>Usual hands-on minutes of a repair</source>
        <translation>Minutos de trabajo habituales de una reparación</translation>
    </message>
    <message>
        <source>Usual minutes of a repair at home</source>
        <translation>Minutos habituales de una reparación a domicilio</translation>
    </message>
    <message>
        <source>Usual minutes of an installation</source>
        <translation>Minutos habituales de una instalación</translation>
    </message>
    <message>
        <source>Usual minutes of maintenance</source>
        <translation>Minutos habituales de un mantenimiento</translation>
    </message>
    <message>
        <source>Usual minutes of other visits</source>
        <translation>Minutos habituales de otras visitas</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>VAT on repairs</source>
        <translation>IVA de las reparaciones</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>What a new visit begins with; none between visits at one place.</source>
        <translation>Con lo que empieza una visita nueva; ninguno entre visitas en un mismo lugar.</translation>
    </message>
    <message>
        <source>What a visit needs around it, and what is refused or only warned of when one is planned.</source>
        <translation>Lo que necesita una visita alrededor, y lo que se rechaza o solo se avisa al planificarla.</translation>
    </message>
    <message>
        <source>What customers are asked, and below which answer somebody calls back.</source>
        <translation>Qué se pregunta a los clientes y con qué respuestas se les llama.</translation>
    </message>
    <message>
        <source>What is printed, and on what.</source>
        <translation>Qué se imprime y en qué.</translation>
    </message>
    <message>
        <source>What is shown in a training for use</source>
        <translation>Qué se enseña en una formación en el uso</translation>
    </message>
    <message>
        <source>What quotes begin with. Keep the same prices on the table shown in the shop.</source>
        <translation>De aquí parten los presupuestos. Tenga los mismos precios en la tarifa expuesta en la tienda.</translation>
    </message>
    <message>
        <source>What stands at the head of every paper.</source>
        <translation>Lo que aparece en la cabecera de todos los documentos.</translation>
    </message>
    <message>
        <source>What the shop offers its customers; 0 where it offers nothing. The month&apos;s report sets beside it what they received.</source>
        <translation>Lo que la tienda ofrece a sus clientes; 0 si no ofrece nada. El informe del mes pone al lado lo que recibieron.</translation>
    </message>
    <message>
        <source>When customers are called after their matter is done, and how often it is tried.</source>
        <translation>Cuándo se llama a los clientes una vez resuelto su asunto, y cuántas veces se intenta.</translation>
    </message>
    <message>
        <source>Where the shop is, in degrees</source>
        <translation>Dónde está la tienda, en grados</translation>
    </message>
    <message>
        <source>Where the shop&apos;s own extension of guarantee holds</source>
        <translation>Dónde vale la ampliación de garantía de la tienda</translation>
    </message>
    <message>
        <source>Whether the shop takes part in it</source>
        <translation>Si la tienda participa en él</translation>
    </message>
    <message>
        <source>Who settles disputes with consumers out of court</source>
        <translation>Quién resuelve los conflictos con consumidores sin ir a los tribunales</translation>
    </message>
    <message>
        <source>Words to customers</source>
        <translation>Textos para clientes</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Días hábiles</translation>
    </message>
    <message>
        <source>Working days at least before a promised date</source>
        <translation>Días hábiles como mínimo antes de una fecha prometida</translation>
    </message>
    <message>
        <source>Years whose holidays are known</source>
        <translation>Años cuyos festivos se conocen</translation>
    </message>
    <message>
        <source>{message} · {language}</source>
        <translation>{message} · {language}</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A season must end after it begins.</source>
        <translation>Una temporada debe acabar después de empezar.</translation>
    </message>
    <message>
        <source>Calling must end after it begins.</source>
        <translation>Las llamadas deben terminar después de empezar.</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cierra</translation>
    </message>
    <message>
        <source>Closing must be after opening: {opens}–{closes}.</source>
        <translation>El cierre debe ser posterior a la apertura: {opens}–{closes}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Decides holidays, time zone and the law on guarantees.</source>
        <translation>Decide los festivos, la zona horaria y la ley de garantías.</translation>
    </message>
    <message>
        <source>Empty: closed all day</source>
        <translation>Vacío: cerrado todo el día</translation>
    </message>
    <message>
        <source>Holiday removed</source>
        <translation>Festivo quitado</translation>
    </message>
    <message>
        <source>Holiday {day} added</source>
        <translation>Festivo {day} añadido</translation>
    </message>
    <message>
        <source>Holidays of new years written</source>
        <translation>Escritos los festivos de años nuevos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Opening hours changed</source>
        <translation>Horario modificado</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes modificados</translation>
    </message>
    <message>
        <source>Shop set up</source>
        <translation>Tienda configurada</translation>
    </message>
    <message>
        <source>Signs what you do. The others are added in the settings.</source>
        <translation>Firma lo que usted hace. Los demás se añaden en los ajustes.</translation>
    </message>
    <message>
        <source>That day is a holiday already.</source>
        <translation>Ese día ya es festivo.</translation>
    </message>
    <message>
        <source>That holiday is no longer there.</source>
        <translation>Ese festivo ya no está.</translation>
    </message>
    <message>
        <source>Times are written 09:00.</source>
        <translation>Las horas se escriben 09:00.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>Keep signature</source>
        <translation>Guardar firma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>Escaneo del documento firmado</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Firmado en papel</translation>
    </message>
    <message>
        <source>The paper is kept, no scan</source>
        <translation>Se guarda el papel, sin escanear</translation>
    </message>
    <message>
        <source>The scan cannot be read. Choose it again.</source>
        <translation>El escaneo no se puede leer. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>What is signed is kept with a fingerprint of its content; a later change makes a new version.</source>
        <translation>Lo firmado se guarda con una huella de su contenido; un cambio posterior hace una versión nueva.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Quién firma</translation>
    </message>
    <message>
        <source>With its scan…</source>
        <translation>Con su copia escaneada…</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>Clear</source>
        <translation>Borrar la firma</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Sign here with mouse, pen or finger</source>
        <translation>Firme aquí con ratón, lápiz o dedo</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>Edit place</source>
        <translation>Editar dirección</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nueva dirección</translation>
    </message>
    <message>
        <source>Place of {name}</source>
        <translation>Dirección de {name}</translation>
    </message>
    <message>
        <source>Save place</source>
        <translation>Guardar dirección</translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>Acceptance</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas pendientes</translation>
    </message>
    <message>
        <source>Questions, answered on {at}</source>
        <translation>Preguntas, respondidas el {at}</translation>
    </message>
    <message>
        <source>Serial checked</source>
        <translation>Serie comprobada</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Qué se enseñó</translation>
    </message>
    <message>
        <source>{passed} of {all} lines</source>
        <translation>{passed} de {all} líneas</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message numerus="yes">
        <source>%n slip(s) keyed in</source>
        <translation>
            <numerusform>%n hoja tecleada</numerusform>
            <numerusform>%n hojas tecleadas</numerusform>
        </translation>
    </message>
    <message>
        <source>A survey slip being keyed in</source>
        <translation>Una hoja de encuesta a medio teclear</translation>
    </message>
    <message>
        <source>All asked. Enter keeps the slip.</source>
        <translation>Todo preguntado. Intro guarda la hoja.</translation>
    </message>
    <message>
        <source>Code of the slip</source>
        <translation>Código de la hoja</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>Rellenada el</translation>
    </message>
    <message>
        <source>Keep this slip</source>
        <translation>Guardar esta hoja</translation>
    </message>
    <message>
        <source>Key in survey slips</source>
        <translation>Teclear hojas de encuesta</translation>
    </message>
    <message>
        <source>Nothing was ticked on this slip; it was left out.</source>
        <translation>En esta hoja no había nada marcado; se ha dejado fuera.</translation>
    </message>
    <message>
        <source>There is no case {case}: the slip is of another shop, or the case was deleted.</source>
        <translation>No hay ningún caso {case}: la hoja es de otra tienda o el caso se borró.</translation>
    </message>
    <message>
        <source>Type or scan the code at the top of the slip. Number keys answer, − leaves a question open, Backspace goes back, Enter keeps the slip and asks for the next.</source>
        <translation>Teclear o escanear el código de arriba de la hoja. Las teclas numéricas contestan, − deja una pregunta sin contestar, Retroceso vuelve atrás, Intro guarda la hoja y pide la siguiente.</translation>
    </message>
    <message>
        <source>“{code}” is no code of a slip: please compare it sign by sign.</source>
        <translation>«{code}» no es el código de ninguna hoja: conviene compararlo signo a signo.</translation>
    </message>
</context>
<context>
    <name>Solutions</name>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
</context>
<context>
    <name>SparePartDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>At least one person must work here.</source>
        <translation>Al menos una persona debe trabajar aquí.</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Coste por hora</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Empty: made from the name.</source>
        <translation>Vacío: salen del nombre.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Leave changed: {first} to {last}</source>
        <translation>Ausencia cambiada: del {first} al {last}</translation>
    </message>
    <message>
        <source>Leave from {first} to {last} added</source>
        <translation>Ausencia del {first} al {last} añadida</translation>
    </message>
    <message>
        <source>Leave removed</source>
        <translation>Ausencia quitada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No such staff member.</source>
        <translation>No existe esa persona en el personal.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>One a line, as products ask for them: gas, refrigerants.</source>
        <translation>Una por línea, como las piden los productos: gas, refrigerantes.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Especialidades</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>That is before the first day.</source>
        <translation>Es anterior al primer día.</translation>
    </message>
    <message>
        <source>That leave is no longer there.</source>
        <translation>Esa ausencia ya no existe.</translation>
    </message>
    <message>
        <source>Two stretches of one day overlap: {one} and {other}.</source>
        <translation>Dos tramos de un día se solapan: {one} y {other}.</translation>
    </message>
    <message>
        <source>What an hour costs the shop: for what contracts cost. The owner alone sees it.</source>
        <translation>Lo que le cuesta una hora a la tienda: para saber qué cuestan los contratos. Solo lo ve el propietario.</translation>
    </message>
    <message>
        <source>Work must end after it begins: {opens}–{closes}.</source>
        <translation>El trabajo debe terminar después de empezar: {opens}–{closes}.</translation>
    </message>
    <message>
        <source>Working hours changed</source>
        <translation>Horario de trabajo cambiado</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
    <message>
        <source>{name} added to the staff</source>
        <translation>Añadido al personal: {name}</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>Datos de {name} modificados</translation>
    </message>
    <message numerus="yes">
        <source>{name} no longer works here and was to make %n visit(s), to be planned again.</source>
        <translation>
            <numerusform>{name} ya no trabaja aquí y tenía prevista %n visita: hay que planificarla de nuevo.</numerusform>
            <numerusform>{name} ya no trabaja aquí y tenía previstas %n visitas: hay que planificarlas de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Initials or name, then Enter</source>
        <translation>Iniciales o nombre, y luego Intro</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Nueva persona…</translation>
    </message>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Aquí no trabaja nadie con ese nombre.</translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation>Personas que trabajan aquí</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Soy yo</translation>
    </message>
    <message>
        <source>What is done from now on carries this name in the history.</source>
        <translation>Lo que se haga desde ahora lleva este nombre en el historial.</translation>
    </message>
    <message>
        <source>Who is at the PC?</source>
        <translation>¿Quién está al ordenador?</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>%n unit(s) stay: the case stays open for them.</source>
        <translation>
            <numerusform>Se queda %n equipo: el caso sigue abierto por él.</numerusform>
            <numerusform>Se quedan %n equipos: el caso sigue abierto por ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement with the customer</source>
        <translation>Acuerdo con el cliente</translation>
    </message>
    <message>
        <source>Answer the complaint</source>
        <translation>Contestar a la queja</translation>
    </message>
    <message>
        <source>Answer the open questions</source>
        <translation>Responder a las preguntas pendientes</translation>
    </message>
    <message>
        <source>Answer to the quote</source>
        <translation>Respuesta al presupuesto</translation>
    </message>
    <message>
        <source>Ask the customer for something</source>
        <translation>Pedir algo al cliente</translation>
    </message>
    <message>
        <source>Assess the complaint</source>
        <translation>Valorar la queja</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Call the customer back</source>
        <translation>Devolver la llamada al cliente</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Anular el trabajo</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Cancelar la visita</translation>
    </message>
    <message>
        <source>Close complaint</source>
        <translation>Cerrar queja</translation>
    </message>
    <message>
        <source>Close the complaint</source>
        <translation>Cerrar la queja</translation>
    </message>
    <message>
        <source>Close the return</source>
        <translation>Cerrar la devolución</translation>
    </message>
    <message>
        <source>Comeback</source>
        <translation>Reincidencia</translation>
    </message>
    <message>
        <source>Comeback of</source>
        <translation>Reincidencia de</translation>
    </message>
    <message>
        <source>Correcting invoice</source>
        <translation>Factura rectificativa</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>Medida correctora</translation>
    </message>
    <message>
        <source>Corrective action done</source>
        <translation>Medida correctora hecha</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Declared fault: {fault}</source>
        <translation>Avería declarada: {fault}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Does not want to be called</source>
        <translation>No quiere que se le llame</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>Terminar trabajo</translation>
    </message>
    <message>
        <source>Five minutes with the customer: switch it on as they do, follow the manual, check the accessories. More than half of what comes back as broken works.</source>
        <translation>Cinco minutos con el cliente: encenderlo como lo hace, seguir el manual, revisar los accesorios. Más de la mitad de lo que vuelve como roto funciona.</translation>
    </message>
    <message>
        <source>Give a voucher</source>
        <translation>Entregar un vale</translation>
    </message>
    <message>
        <source>Give the quote</source>
        <translation>Comunicar el presupuesto</translation>
    </message>
    <message>
        <source>Give the voucher</source>
        <translation>Entregar el vale</translation>
    </message>
    <message>
        <source>Half-typed training for use</source>
        <translation>Formación en el uso a medias</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Hand back too: {things}</source>
        <translation>Entregar también: {things}</translation>
    </message>
    <message>
        <source>How the visit went</source>
        <translation>Cómo fue la visita</translation>
    </message>
    <message>
        <source>Is it really broken?</source>
        <translation>¿Está roto de verdad?</translation>
    </message>
    <message>
        <source>Let it expire</source>
        <translation>Dejarlo caducar</translation>
    </message>
    <message>
        <source>Listen first. Nothing is sold in this call.</source>
        <translation>Primero, escuchar. En esta llamada no se vende nada.</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Cambiar la visita</translation>
    </message>
    <message>
        <source>No earlier job on this unit was handed back.</source>
        <translation>No se ha entregado ningún trabajo anterior de este equipo.</translation>
    </message>
    <message>
        <source>Objection of the customer</source>
        <translation>Objeción del cliente</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Open the complaint again</source>
        <translation>Reabrir la queja</translation>
    </message>
    <message>
        <source>Open the job again</source>
        <translation>Reabrir el trabajo</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Devolver el dinero</translation>
    </message>
    <message>
        <source>Photos and papers that prove it are kept among the files of the case.</source>
        <translation>Las fotos y papeles que lo prueban se guardan en los archivos del caso.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planificar una visita</translation>
    </message>
    <message>
        <source>Plan the visit</source>
        <translation>Planificar la visita</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Poner en espera</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Comprobación de calidad</translation>
    </message>
    <message>
        <source>Quote of {sum}, valid until {day}</source>
        <translation>Presupuesto de {sum}, válido hasta el {day}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Record as given</source>
        <translation>Registrar como comunicado</translation>
    </message>
    <message>
        <source>Record check</source>
        <translation>Registrar comprobación</translation>
    </message>
    <message>
        <source>Record diagnosis</source>
        <translation>Registrar diagnóstico</translation>
    </message>
    <message>
        <source>Record the agreement</source>
        <translation>Registrar el acuerdo</translation>
    </message>
    <message>
        <source>Record the exchange</source>
        <translation>Registrar el cambio</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Registrar la devolución del dinero</translation>
    </message>
    <message>
        <source>Record the test</source>
        <translation>Registrar la prueba</translation>
    </message>
    <message>
        <source>Record the training</source>
        <translation>Registrar la formación</translation>
    </message>
    <message>
        <source>Record waiver</source>
        <translation>Registrar renuncia</translation>
    </message>
    <message>
        <source>Refuse the return</source>
        <translation>Rechazar la devolución</translation>
    </message>
    <message>
        <source>Repair it instead</source>
        <translation>Repararlo en su lugar</translation>
    </message>
    <message>
        <source>Return unrepaired</source>
        <translation>Devolver sin reparar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save link</source>
        <translation>Guardar enlace</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Guardar la visita</translation>
    </message>
    <message>
        <source>Settle by repair</source>
        <translation>Resolver con una reparación</translation>
    </message>
    <message>
        <source>Take the complaint further</source>
        <translation>Llevar la queja más lejos</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Tell the customer that it is ready</source>
        <translation>Avisar al cliente de que está listo</translation>
    </message>
    <message>
        <source>The customer keeps it</source>
        <translation>El cliente se lo queda</translation>
    </message>
    <message>
        <source>The customer withdraws before any work, and the unit leaves. One that stays here until it is collected is returned unrepaired instead.</source>
        <translation>El cliente lo retira antes de empezar el trabajo y el equipo se va. Si se queda aquí hasta que lo recojan, devuélvalo sin reparar.</translation>
    </message>
    <message>
        <source>The customer withdraws the complaint</source>
        <translation>El cliente retira la queja</translation>
    </message>
    <message>
        <source>The first finish date stays; the customer&apos;s papers get a new version.</source>
        <translation>La primera fecha de fin se queda; los documentos del cliente tendrán una versión nueva.</translation>
    </message>
    <message>
        <source>The goods come back</source>
        <translation>El producto vuelve</translation>
    </message>
    <message>
        <source>The lawful day to answer stays as it is.</source>
        <translation>El último día legal para contestar no cambia.</translation>
    </message>
    <message>
        <source>The same fault on the same unit inside the repair guarantee: no new guarantee starts.</source>
        <translation>La misma avería en el mismo equipo dentro de la garantía de la reparación: no empieza otra garantía.</translation>
    </message>
    <message>
        <source>The unit goes back as it came, with the reason in writing.</source>
        <translation>El equipo vuelve como vino, con el motivo por escrito.</translation>
    </message>
    <message>
        <source>The waiver must be in writing: print it from the job&apos;s papers and have it signed.</source>
        <translation>La renuncia debe ser por escrito: imprímala desde los documentos del trabajo y haga que la firmen.</translation>
    </message>
    <message>
        <source>There is no quote that waits for an answer.</source>
        <translation>No hay ningún presupuesto que espere respuesta.</translation>
    </message>
    <message>
        <source>There is no quote that waits to be given.</source>
        <translation>No hay ningún presupuesto por comunicar.</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>Training held</source>
        <translation>Formación impartida</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>Registro de formación</translation>
    </message>
    <message>
        <source>Visit for job {number}</source>
        <translation>Visita del trabajo {number}</translation>
    </message>
    <message>
        <source>Waive the quote</source>
        <translation>Renunciar al presupuesto</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Qué pasó y por qué</translation>
    </message>
    <message>
        <source>What is changed so that it does not happen again.</source>
        <translation>Qué se cambia para que no vuelva a pasar.</translation>
    </message>
    <message>
        <source>Which units leave now?</source>
        <translation>¿Qué equipos salen ahora?</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Quién paga</translation>
    </message>
    <message>
        <source>With the customer&apos;s word, or the final answer; never because time has passed.</source>
        <translation>Con la palabra del cliente o la respuesta definitiva; nunca porque pase el tiempo.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Por escrito…</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Redactar la respuesta</translation>
    </message>
    <message>
        <source>{what}, complaint {number}</source>
        <translation>{what}, queja {number}</translation>
    </message>
    <message>
        <source>{what}, job {number}</source>
        <translation>{what}, trabajo {number}</translation>
    </message>
    <message>
        <source>{what}, return {number}</source>
        <translation>{what}, devolución {number}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add to the visit that is planned</source>
        <translation>Añadir a la visita prevista</translation>
    </message>
    <message>
        <source>Agree on a day, hold the training</source>
        <translation>Acordar un día, impartir la formación</translation>
    </message>
    <message>
        <source>Agree on a day, install it</source>
        <translation>Acordar el día e instalar</translation>
    </message>
    <message>
        <source>Agree on what to do</source>
        <translation>Acordar qué hacer</translation>
    </message>
    <message>
        <source>Answer in writing</source>
        <translation>Contestar por escrito</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Answer the open questions…</source>
        <translation>Responder a las preguntas pendientes…</translation>
    </message>
    <message>
        <source>Ask the customer again</source>
        <translation>Volver a preguntar al cliente</translation>
    </message>
    <message>
        <source>Ask the customer…</source>
        <translation>Pedir algo al cliente…</translation>
    </message>
    <message>
        <source>Ask where the goods are</source>
        <translation>Preguntar dónde está el producto</translation>
    </message>
    <message>
        <source>Ask where the part is</source>
        <translation>Preguntar dónde está la pieza</translation>
    </message>
    <message>
        <source>Ask whether the customer is content, close it</source>
        <translation>Preguntar si el cliente está conforme, cerrarla</translation>
    </message>
    <message>
        <source>Assess…</source>
        <translation>Valorar…</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Devolver la llamada</translation>
    </message>
    <message>
        <source>Call back, find out what happened</source>
        <translation>Devolver la llamada, averiguar qué pasó</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Anular el trabajo</translation>
    </message>
    <message>
        <source>Cancel the visit…</source>
        <translation>Cancelar la visita…</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Comprobarlo</translation>
    </message>
    <message>
        <source>Claim on the maker…</source>
        <translation>Reclamación al fabricante…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comeback…</source>
        <translation>Reincidencia…</translation>
    </message>
    <message>
        <source>Correct the intake…</source>
        <translation>Corregir la recepción…</translation>
    </message>
    <message>
        <source>Correcting invoice…</source>
        <translation>Factura rectificativa…</translation>
    </message>
    <message>
        <source>Corrective action done…</source>
        <translation>Medida correctora hecha…</translation>
    </message>
    <message>
        <source>Corrective action…</source>
        <translation>Medida correctora…</translation>
    </message>
    <message>
        <source>Credit from the maker…</source>
        <translation>Abono del fabricante…</translation>
    </message>
    <message>
        <source>Customer keeps it…</source>
        <translation>El cliente se lo queda…</translation>
    </message>
    <message>
        <source>Customer&apos;s answer</source>
        <translation>Respuesta del cliente</translation>
    </message>
    <message>
        <source>Decide on it, settle it</source>
        <translation>Decidir y resolver</translation>
    </message>
    <message>
        <source>Decide the claim</source>
        <translation>Decidir la reclamación</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnosticar</translation>
    </message>
    <message>
        <source>Diagnose it</source>
        <translation>Diagnosticarlo</translation>
    </message>
    <message>
        <source>Dispute it…</source>
        <translation>Discutirla…</translation>
    </message>
    <message>
        <source>Do what was agreed, answer in writing</source>
        <translation>Hacer lo acordado, contestar por escrito</translation>
    </message>
    <message>
        <source>End the contract…</source>
        <translation>Resolver el contrato…</translation>
    </message>
    <message>
        <source>Exchange…</source>
        <translation>Cambio…</translation>
    </message>
    <message>
        <source>Find the cause, agree on what to do</source>
        <translation>Encontrar la causa, acordar qué hacer</translation>
    </message>
    <message>
        <source>Finish the diagnosis, make the quote</source>
        <translation>Terminar el diagnóstico y hacer el presupuesto</translation>
    </message>
    <message>
        <source>Finish the diagnosis, start the work</source>
        <translation>Terminar el diagnóstico y empezar el trabajo</translation>
    </message>
    <message>
        <source>Finish the work</source>
        <translation>Terminar el trabajo</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>Terminar trabajo</translation>
    </message>
    <message>
        <source>Get the answer to the quote</source>
        <translation>Obtener la respuesta al presupuesto</translation>
    </message>
    <message>
        <source>Give the quote…</source>
        <translation>Comunicar el presupuesto…</translation>
    </message>
    <message>
        <source>Give the repair form…</source>
        <translation>Entregar el formulario europeo…</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ello</translation>
    </message>
    <message>
        <source>Goods are back…</source>
        <translation>Producto recibido…</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Hand it back</source>
        <translation>Entregarlo</translation>
    </message>
    <message>
        <source>How the visit went…</source>
        <translation>Cómo fue la visita…</translation>
    </message>
    <message>
        <source>Installation at the customer&apos;s…</source>
        <translation>Instalación en casa del cliente…</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Investigar</translation>
    </message>
    <message>
        <source>Lower the price…</source>
        <translation>Rebajar el precio…</translation>
    </message>
    <message>
        <source>Move the visit…</source>
        <translation>Cambiar la visita…</translation>
    </message>
    <message>
        <source>Objection…</source>
        <translation>Objeción…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Parts and minutes</source>
        <translation>Piezas y minutos</translation>
    </message>
    <message>
        <source>Pay back…</source>
        <translation>Devolver el dinero…</translation>
    </message>
    <message>
        <source>Plan a visit…</source>
        <translation>Planificar una visita…</translation>
    </message>
    <message>
        <source>Plan the rest, finish the installation</source>
        <translation>Planificar el resto y terminar la instalación</translation>
    </message>
    <message>
        <source>Plan the visit, or do it here</source>
        <translation>Planificar la visita, o hacerlo aquí</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>Poner en espera…</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Comprobación de calidad</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Record the refund…</source>
        <translation>Registrar el reembolso…</translation>
    </message>
    <message>
        <source>Record the training</source>
        <translation>Registrar la formación</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Repair instead…</source>
        <translation>Reparar en su lugar…</translation>
    </message>
    <message>
        <source>Replace the unit…</source>
        <translation>Sustituir el equipo…</translation>
    </message>
    <message>
        <source>Return unrepaired</source>
        <translation>Devolver sin reparar</translation>
    </message>
    <message>
        <source>Send the unit away…</source>
        <translation>Enviar el equipo fuera…</translation>
    </message>
    <message>
        <source>Send to the maker…</source>
        <translation>Enviar al fabricante…</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Show passcode</source>
        <translation>Mostrar código de desbloqueo</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Empezar trabajo</translation>
    </message>
    <message>
        <source>Taken further…</source>
        <translation>Llevada más lejos…</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Avisar al cliente</translation>
    </message>
    <message>
        <source>Tell the customer, hand it back</source>
        <translation>Avisar al cliente y entregarlo</translation>
    </message>
    <message>
        <source>Test it (5 min)…</source>
        <translation>Probarlo (5 min)…</translation>
    </message>
    <message>
        <source>The maker&apos;s answer…</source>
        <translation>Respuesta del fabricante…</translation>
    </message>
    <message>
        <source>The unit is back…</source>
        <translation>El equipo ha vuelto…</translation>
    </message>
    <message>
        <source>Training held</source>
        <translation>Formación impartida</translation>
    </message>
    <message>
        <source>Training record…</source>
        <translation>Registro de formación…</translation>
    </message>
    <message>
        <source>Voucher…</source>
        <translation>Vale…</translation>
    </message>
    <message>
        <source>Waive the quote…</source>
        <translation>Renunciar al presupuesto…</translation>
    </message>
    <message>
        <source>What becomes of it…</source>
        <translation>Qué se hace con él…</translation>
    </message>
    <message>
        <source>Who pays…</source>
        <translation>Quién paga…</translation>
    </message>
    <message>
        <source>Withdrawn by the customer…</source>
        <translation>Retirada por el cliente…</translation>
    </message>
    <message>
        <source>Write down the answer</source>
        <translation>Registrar la respuesta</translation>
    </message>
    <message>
        <source>Write down the installation</source>
        <translation>Registrar la instalación</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>Dar por perdido…</translation>
    </message>
    <message>
        <source>accept accepted refuse refused approve</source>
        <translation>aceptar aceptado rechazar rechazado aprobar respuesta</translation>
    </message>
    <message>
        <source>agreement options goodwill remedy objections negotiate</source>
        <translation>acuerdo opciones cortesía medida objeciones negociar</translation>
    </message>
    <message>
        <source>answer reply question</source>
        <translation>contestar responder pregunta</translation>
    </message>
    <message>
        <source>appointment at home</source>
        <translation>cita a domicilio</translation>
    </message>
    <message>
        <source>arrived parcel proof of sending</source>
        <translation>llegada paquete prueba de envío</translation>
    </message>
    <message>
        <source>call notify ready</source>
        <translation>llamar avisar listo</translation>
    </message>
    <message>
        <source>checklist lines done partly absent</source>
        <translation>lista comprobación líneas hecha a medias ausente</translation>
    </message>
    <message>
        <source>class severity safety call back</source>
        <translation>clase gravedad seguridad llamar</translation>
    </message>
    <message>
        <source>credit note paid</source>
        <translation>abono pagado</translation>
    </message>
    <message>
        <source>deliver return collect pick up close</source>
        <translation>entregar devolver recoger cerrar</translation>
    </message>
    <message>
        <source>done complete remedy</source>
        <translation>hecho completar terminar medida</translation>
    </message>
    <message>
        <source>doubt misunderstanding drawback price</source>
        <translation>duda malentendido inconveniente precio</translation>
    </message>
    <message>
        <source>end settle customer content</source>
        <translation>acabar resolver cliente conforme</translation>
    </message>
    <message>
        <source>estimate offer</source>
        <translation>oferta importe</translation>
    </message>
    <message>
        <source>estimate price offer budget</source>
        <translation>oferta precio importe</translation>
    </message>
    <message>
        <source>european information form erif directive</source>
        <translation>formulario europeo información erif directiva</translation>
    </message>
    <message>
        <source>facts evidence cause points</source>
        <translation>hechos pruebas causa puntos</translation>
    </message>
    <message>
        <source>fault found symptom cause</source>
        <translation>avería síntoma causa</translation>
    </message>
    <message>
        <source>grade shelf open box scrap supplier</source>
        <translation>grado venta abierto desechar proveedor</translation>
    </message>
    <message>
        <source>guarantee claim accept refuse goodwill</source>
        <translation>garantía reclamación aceptar rechazar cortesía</translation>
    </message>
    <message>
        <source>improve prevent training maker product</source>
        <translation>mejorar prevenir formación fabricante producto</translation>
    </message>
    <message>
        <source>install acceptance serial training commissioning</source>
        <translation>instalar comprobación serie formación puesta en marcha</translation>
    </message>
    <message>
        <source>maker repairer ship where is it</source>
        <translation>fabricante reparador envío dónde está</translation>
    </message>
    <message>
        <source>not worth refused</source>
        <translation>no rentable rechazado</translation>
    </message>
    <message>
        <source>owner official form consumer office arbitration court</source>
        <translation>propietario hoja de reclamaciones oficina de consumo arbitraje juzgado</translation>
    </message>
    <message>
        <source>paid back money</source>
        <translation>devolver dinero</translation>
    </message>
    <message>
        <source>pause stop part supplier on hold</source>
        <translation>pausa parar pieza proveedor espera</translation>
    </message>
    <message>
        <source>phone customer reached</source>
        <translation>teléfono cliente localizado</translation>
    </message>
    <message>
        <source>recourse supplier amount</source>
        <translation>reclamación proveedor importe</translation>
    </message>
    <message>
        <source>recourse supplier pack RMA</source>
        <translation>reclamación proveedor RMA</translation>
    </message>
    <message>
        <source>refund money back termination</source>
        <translation>reembolso devolver dinero resolución</translation>
    </message>
    <message>
        <source>refund money cash card</source>
        <translation>reembolso dinero efectivo tarjeta</translation>
    </message>
    <message>
        <source>repair begin</source>
        <translation>reparar comenzar</translation>
    </message>
    <message>
        <source>replacement swap exchange new</source>
        <translation>sustitución cambio nuevo</translation>
    </message>
    <message>
        <source>reply decision refuse accept letter</source>
        <translation>responder decisión rechazar aceptar carta</translation>
    </message>
    <message>
        <source>returned from maker</source>
        <translation>devuelto por el fabricante</translation>
    </message>
    <message>
        <source>same visit together</source>
        <translation>misma visita juntos</translation>
    </message>
    <message>
        <source>shown explained</source>
        <translation>enseñado explicado</translation>
    </message>
    <message>
        <source>swap replace other product</source>
        <translation>cambiar sustituir otro producto</translation>
    </message>
    <message>
        <source>test inspect</source>
        <translation>probar revisar</translation>
    </message>
    <message>
        <source>training question left open reply</source>
        <translation>formación duda pregunta pendiente contestar</translation>
    </message>
    <message>
        <source>try check broken works</source>
        <translation>probar comprobar roto funciona</translation>
    </message>
    <message>
        <source>wait missing photo ticket</source>
        <translation>esperar falta foto tique</translation>
    </message>
</context>
<context>
    <name>SupplierDialog</name>
    <message>
        <source>Edit supplier</source>
        <translation>Editar proveedor</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nuevo proveedor</translation>
    </message>
    <message>
        <source>Save supplier</source>
        <translation>Guardar proveedor</translation>
    </message>
    <message>
        <source>Supplier being typed</source>
        <translation>Proveedor a medio escribir</translation>
    </message>
    <message>
        <source>Their terms are warned of beside the law&apos;s year; the customer&apos;s guarantee does not hang on them.</source>
        <translation>Sus plazos se avisan junto al año de la ley; la garantía del cliente no depende de ellos.</translation>
    </message>
</context>
<context>
    <name>Suppliers</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Credit within, days</source>
        <translation>Abono en, días</translation>
    </message>
    <message>
        <source>Dead on arrival, days</source>
        <translation>Averiado de origen, días</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>From our purchase of the unit</source>
        <translation>Desde nuestra compra del equipo</translation>
    </message>
    <message>
        <source>From the claim being opened</source>
        <translation>Desde que se abre la reclamación</translation>
    </message>
    <message>
        <source>From the sale to the customer</source>
        <translation>Desde la venta al cliente</translation>
    </message>
    <message>
        <source>From when the fault is known</source>
        <translation>Desde que se conoce la avería</translation>
    </message>
    <message>
        <source>It makes what we sell</source>
        <translation>Fabrica lo que vendemos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Sent within, days</source>
        <translation>Envío en, días</translation>
    </message>
    <message>
        <source>Supplier deleted</source>
        <translation>Proveedor eliminado</translation>
    </message>
    <message>
        <source>Supplier {name} added</source>
        <translation>Proveedor {name} añadido</translation>
    </message>
    <message>
        <source>Supplier {name} changed</source>
        <translation>Proveedor {name} modificado</translation>
    </message>
    <message>
        <source>Supplier {name} deleted</source>
        <translation>Proveedor {name} eliminado</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>That supplier is no longer there.</source>
        <translation>Ese proveedor ya no existe.</translation>
    </message>
    <message>
        <source>Their terms for guarantee claims</source>
        <translation>Sus condiciones para reclamaciones de garantía</translation>
    </message>
    <message>
        <source>To report it, hours</source>
        <translation>Comunicarlo en, horas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>{name} has products or claims and stays.</source>
        <translation>{name} tiene productos o reclamaciones y se queda.</translation>
    </message>
</context>
<context>
    <name>SuppliersPane</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit within</source>
        <translation>Abono en</translation>
    </message>
    <message>
        <source>Dead on arrival</source>
        <translation>Averiado de origen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New supplier…</source>
        <translation>Nuevo proveedor…</translation>
    </message>
    <message>
        <source>No supplier is known yet. Add the first, or import a list.</source>
        <translation>Aún no hay proveedores. Añada el primero o importe una lista.</translation>
    </message>
    <message>
        <source>What makers owe us…</source>
        <translation>Lo que nos deben los fabricantes…</translation>
    </message>
    <message>
        <source>Who sells to the shop, and who makes it: from their terms and the law&apos;s year the program counts until when a guarantee repair can be claimed from them.</source>
        <translation>Quién vende a la tienda y quién fabrica: con sus plazos y el año de la ley el programa calcula hasta cuándo se les puede reclamar una reparación en garantía.</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Looking the shop over</source>
        <translation>Revisando la tienda</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
    <message>
        <source>Report for whoever helps you</source>
        <translation>Informe para quien le ayude</translation>
    </message>
    <message>
        <source>Report saved: {path}</source>
        <translation>Informe guardado: {path}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>The shop is being looked over…</source>
        <translation>Se está revisando la tienda…</translation>
    </message>
    <message>
        <source>Versions, settings, the health of the shop’s file and the last faults. No data of customers is in it, and nothing is sent: read it, then save or copy it.</source>
        <translation>Versiones, ajustes, el estado del archivo de la tienda y los últimos fallos. No contiene datos de clientes y no se envía nada: léalo y después guárdelo o cópielo.</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>All questions asked. Enter saves.</source>
        <translation>Todas las preguntas hechas. Intro guarda.</translation>
    </message>
    <message>
        <source>Asked once more after the complaint; the first answers: {number}.</source>
        <translation>Preguntado otra vez después de la queja; las primeras respuestas: {number}.</translation>
    </message>
    <message>
        <source>Coaching sheets…</source>
        <translation>Hojas de acompañamiento…</translation>
    </message>
    <message>
        <source>Correct survey {number}</source>
        <translation>Corregir la encuesta {number}</translation>
    </message>
    <message>
        <source>Correction of survey {number}</source>
        <translation>Corrección de la encuesta {number}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>How the customer answers</source>
        <translation>Cómo contesta el cliente</translation>
    </message>
    <message>
        <source>Its answers count in no figure any more. The reason stays in the timeline.</source>
        <translation>Sus respuestas dejan de contar en las cifras. El motivo queda en la cronología.</translation>
    </message>
    <message>
        <source>Number keys answer, − leaves a question open, Backspace goes back. Stop whenever the customer wants: what was answered counts.</source>
        <translation>Las teclas numéricas contestan, − deja una pregunta sin contestar, Retroceso vuelve atrás. Se para cuando el cliente quiera: lo contestado cuenta.</translation>
    </message>
    <message>
        <source>Only what was written down wrong: what the customer said stays said.</source>
        <translation>Solo lo que se escribió mal: lo que dijo el cliente, dicho queda.</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Guardar las respuestas</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Survey of case {case}</source>
        <translation>Encuesta del caso {case}</translation>
    </message>
    <message>
        <source>Survey {number}</source>
        <translation>Encuesta {number}</translation>
    </message>
    <message>
        <source>Take out survey {number}?</source>
        <translation>¿Quitar la encuesta {number}?</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Take the survey out</source>
        <translation>Quitar la encuesta</translation>
    </message>
    <message>
        <source>Taking out survey {number}</source>
        <translation>Retirada de la encuesta {number}</translation>
    </message>
    <message>
        <source>These answers opened complaint {case}.</source>
        <translation>Estas respuestas abrieron la queja {case}.</translation>
    </message>
    <message>
        <source>Turn the screen to the customer</source>
        <translation>Girar la pantalla hacia el cliente</translation>
    </message>
    <message>
        <source>found {found}, expected {expected}</source>
        <translation>encontrado {found}, esperado {expected}</translation>
    </message>
    <message>
        <source>{value} of {most}</source>
        <translation>{value} de {most}</translation>
    </message>
    <message>
        <source>{value}, {scale}</source>
        <translation>{value}, {scale}</translation>
    </message>
</context>
<context>
    <name>SurveySlip</name>
    <message>
        <source>How did it go? Two minutes of yours help us do it better.</source>
        <translation>¿Cómo ha ido? Dos minutos suyos nos ayudan a hacerlo mejor.</translation>
    </message>
    <message>
        <source>Tick one box in each row; leave out what you do not know or would rather not say. Please give the slip back at the counter. Your answers are kept with your case and used for nothing but our service.</source>
        <translation>Marque una casilla en cada fila; deje en blanco lo que no sepa o prefiera no decir. Puede entregar la hoja en el mostrador. Sus respuestas se guardan con su caso y no se usan más que para mejorar nuestro servicio.</translation>
    </message>
    <message>
        <source>{least} = {low}, {most} = {high}</source>
        <translation>{least} = {low}, {most} = {high}</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message numerus="yes">
        <source>%n thing(s) went wrong</source>
        <translation>
            <numerusform>%n cosa salió mal</numerusform>
            <numerusform>%n cosas salieron mal</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 5, low is easy</source>
        <translation>De 1 a 5, bajo es fácil</translation>
    </message>
    <message>
        <source>1 to 7, high is easy</source>
        <translation>De 1 a 7, alto es fácil</translation>
    </message>
    <message>
        <source>And in a good shop, how far should it be so?</source>
        <translation>Y en una buena tienda, ¿hasta qué punto debería ser así?</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Came back damaged or dirty</source>
        <translation>Volvió con daños o sucio</translation>
    </message>
    <message>
        <source>Case {case} is not solved yet. A customer is asked when it is closed.</source>
        <translation>El caso {case} todavía no está resuelto. Al cliente se le pregunta cuando está cerrado.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Completely</source>
        <translation>Totalmente</translation>
    </message>
    <message>
        <source>Cost more than was said</source>
        <translation>Costó más de lo dicho</translation>
    </message>
    <message>
        <source>Did you find it so in our shop?</source>
        <translation>¿Lo ha encontrado así en nuestra tienda?</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Facilidad</translation>
    </message>
    <message>
        <source>Empathy</source>
        <translation>Empatía</translation>
    </message>
    <message>
        <source>Expected of a good shop, 1 to 7</source>
        <translation>Esperado de una buena tienda, de 1 a 7</translation>
    </message>
    <message>
        <source>Expected: assurance</source>
        <translation>Esperado: seguridad</translation>
    </message>
    <message>
        <source>Expected: empathy</source>
        <translation>Esperado: empatía</translation>
    </message>
    <message>
        <source>Expected: reliability</source>
        <translation>Esperado: fiabilidad</translation>
    </message>
    <message>
        <source>Expected: responsiveness</source>
        <translation>Esperado: capacidad de respuesta</translation>
    </message>
    <message>
        <source>Expected: tangibles</source>
        <translation>Esperado: elementos tangibles</translation>
    </message>
    <message>
        <source>Extremely likely</source>
        <translation>Con toda seguridad</translation>
    </message>
    <message>
        <source>For example: keyed twice</source>
        <translation>Por ejemplo: tecleada dos veces</translation>
    </message>
    <message>
        <source>Found with us, 1 to 7</source>
        <translation>Encontrado con nosotros, de 1 a 7</translation>
    </message>
    <message>
        <source>How far do you agree with this?</source>
        <translation>¿Hasta qué punto está de acuerdo con esto?</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo fue</translation>
    </message>
    <message>
        <source>How likely are you to recommend us to family or friends?</source>
        <translation>¿Con qué probabilidad nos recomendaría a familiares o amigos?</translation>
    </message>
    <message>
        <source>How many things went wrong?</source>
        <translation>¿Cuántas cosas salieron mal?</translation>
    </message>
    <message>
        <source>How much effort did you have to make to get your problem solved?</source>
        <translation>¿Cuánto esfuerzo ha tenido que hacer para resolver su problema?</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Sin contestar</translation>
    </message>
    <message>
        <source>Long wait to be served</source>
        <translation>Mucha espera para ser atendido</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Nine or more</source>
        <translation>Nueve o más</translation>
    </message>
    <message>
        <source>No answer wanted</source>
        <translation>No quiso contestar</translation>
    </message>
    <message>
        <source>No question was answered; there is nothing to keep.</source>
        <translation>No se contestó a ninguna pregunta; no hay nada que guardar.</translation>
    </message>
    <message>
        <source>Nobody said how things stood</source>
        <translation>Nadie dijo cómo iba</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Not at all likely</source>
        <translation>Nada probable</translation>
    </message>
    <message>
        <source>Not come to</source>
        <translation>No se llegó</translation>
    </message>
    <message>
        <source>Not ready when promised</source>
        <translation>No estaba listo cuando se prometió</translation>
    </message>
    <message>
        <source>Not treated well</source>
        <translation>Mal trato</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Nothing went wrong, says the number above.</source>
        <translation>El número de arriba dice que no salió nada mal.</translation>
    </message>
    <message>
        <source>On this scale of ease 5 is the most.</source>
        <translation>En esta escala de facilidad el máximo es 5.</translation>
    </message>
    <message>
        <source>One is in the hands of people who know their trade.</source>
        <translation>Se está en manos de gente que conoce su oficio.</translation>
    </message>
    <message>
        <source>Overall, how satisfied are you with {what}?</source>
        <translation>En conjunto, ¿qué le ha parecido {what}?</translation>
    </message>
    <message>
        <source>Paper slip</source>
        <translation>Hoja en papel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Received: assurance</source>
        <translation>Recibido: seguridad</translation>
    </message>
    <message>
        <source>Received: empathy</source>
        <translation>Recibido: empatía</translation>
    </message>
    <message>
        <source>Received: reliability</source>
        <translation>Recibido: fiabilidad</translation>
    </message>
    <message>
        <source>Received: responsiveness</source>
        <translation>Recibido: capacidad de respuesta</translation>
    </message>
    <message>
        <source>Received: tangibles</source>
        <translation>Recibido: elementos tangibles</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Responsiveness</source>
        <translation>Capacidad de respuesta</translation>
    </message>
    <message>
        <source>Satisfaction, 1 to 5</source>
        <translation>Satisfacción, de 1 a 5</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Scale of ease</source>
        <translation>Escala de facilidad</translation>
    </message>
    <message>
        <source>Screen turned to the customer</source>
        <translation>Pantalla girada hacia el cliente</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something was missing</source>
        <translation>Faltaba algo</translation>
    </message>
    <message>
        <source>Survey of case {case} taken</source>
        <translation>Encuesta del caso {case} tomada</translation>
    </message>
    <message>
        <source>Survey taken</source>
        <translation>Encuesta tomada</translation>
    </message>
    <message>
        <source>Survey {number} corrected</source>
        <translation>Encuesta {number} corregida</translation>
    </message>
    <message>
        <source>Survey {number} taken out</source>
        <translation>Encuesta {number} quitada</translation>
    </message>
    <message>
        <source>Survey {number}: {answers}</source>
        <translation>Encuesta {number}: {answers}</translation>
    </message>
    <message>
        <source>Tangibles</source>
        <translation>Elementos tangibles</translation>
    </message>
    <message>
        <source>That survey is no longer there.</source>
        <translation>Esa encuesta ya no está.</translation>
    </message>
    <message>
        <source>The answers cannot be of a day to come.</source>
        <translation>Las respuestas no pueden ser de un día futuro.</translation>
    </message>
    <message>
        <source>The customer answered about case {case} already: survey {number}.</source>
        <translation>El cliente ya contestó sobre el caso {case}: encuesta {number}.</translation>
    </message>
    <message>
        <source>The data of this customer are blocked or erased: nobody asks them.</source>
        <translation>Los datos de este cliente están bloqueados o borrados: no se le pregunta nada.</translation>
    </message>
    <message>
        <source>The fault is still there</source>
        <translation>La avería sigue</translation>
    </message>
    <message>
        <source>The shop made it easy for me to get my problem solved.</source>
        <translation>La tienda me puso fácil resolver mi problema.</translation>
    </message>
    <message>
        <source>The shop, the tools and the papers are clean, tidy and clear.</source>
        <translation>El local, las herramientas y los papeles están limpios, ordenados y claros.</translation>
    </message>
    <message>
        <source>They answer soon and say by themselves how things stand.</source>
        <translation>Contestan pronto y dicen por sí mismos cómo va todo.</translation>
    </message>
    <message>
        <source>They listen and look for what suits each customer.</source>
        <translation>Escuchan y buscan lo que le conviene a cada cliente.</translation>
    </message>
    <message>
        <source>Things gone wrong</source>
        <translation>Cosas que salieron mal</translation>
    </message>
    <message>
        <source>This customer does not want to be asked how it went.</source>
        <translation>Este cliente no quiere que se le pregunte cómo ha ido.</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>Muy mal</translation>
    </message>
    <message>
        <source>Very little</source>
        <translation>Muy poco</translation>
    </message>
    <message>
        <source>Very much</source>
        <translation>Muchísimo</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>What is promised gets done, and on the day that was said.</source>
        <translation>Lo que se promete se hace, y el día que se dijo.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>¿Qué salió mal?</translation>
    </message>
    <message>
        <source>What would you like to tell us in your own words?</source>
        <translation>¿Qué quiere contarnos con sus propias palabras?</translation>
    </message>
    <message>
        <source>Without any answer it is no survey; take it out instead.</source>
        <translation>Sin ninguna respuesta no es una encuesta; mejor quitarla.</translation>
    </message>
    <message>
        <source>Would recommend, 0 to 10</source>
        <translation>Recomendaría, de 0 a 10</translation>
    </message>
    <message>
        <source>ease {value} on the scale of {most}</source>
        <translation>facilidad {value} en la escala de {most}</translation>
    </message>
    <message>
        <source>how we dealt with your complaint</source>
        <translation>cómo hemos atendido su queja</translation>
    </message>
    <message>
        <source>how we dealt with your guarantee claim</source>
        <translation>cómo hemos atendido su queja de garantía</translation>
    </message>
    <message>
        <source>how we dealt with your return</source>
        <translation>cómo hemos atendido su devolución</translation>
    </message>
    <message>
        <source>nothing went wrong</source>
        <translation>no salió nada mal</translation>
    </message>
    <message>
        <source>satisfaction {value} of 5</source>
        <translation>satisfacción {value} de 5</translation>
    </message>
    <message>
        <source>some answers</source>
        <translation>algunas respuestas</translation>
    </message>
    <message>
        <source>the installation</source>
        <translation>la instalación</translation>
    </message>
    <message>
        <source>the instructions we gave you</source>
        <translation>las instrucciones que le dimos</translation>
    </message>
    <message>
        <source>the maintenance</source>
        <translation>el mantenimiento</translation>
    </message>
    <message>
        <source>the repair</source>
        <translation>la reparación</translation>
    </message>
    <message>
        <source>the way we looked after you</source>
        <translation>cómo le hemos atendido</translation>
    </message>
    <message>
        <source>would recommend {value} of 10</source>
        <translation>recomendaría {value} de 10</translation>
    </message>
    <message>
        <source>{taken}. Complaint {case} opened: {who} calls back by {moment}</source>
        <translation>{taken}. Queja {case} abierta: {who} llama como tarde el {moment}</translation>
    </message>
</context>
<context>
    <name>TakeComplaint</name>
    <message>
        <source>Half-typed complaint</source>
        <translation>Queja a medio escribir</translation>
    </message>
    <message>
        <source>Take a complaint</source>
        <translation>Recibir una queja</translation>
    </message>
    <message>
        <source>Take the complaint</source>
        <translation>Recibir la queja</translation>
    </message>
    <message>
        <source>The customer gets a key and a written receipt at once.</source>
        <translation>El cliente recibe en el acto una clave y un resguardo por escrito.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Agreed: {what}</source>
        <translation>Aceptó: {what}</translation>
    </message>
    <message>
        <source>Asked once more, survey {number}: {answers}</source>
        <translation>Nueva pregunta, encuesta {number}: {answers}</translation>
    </message>
    <message>
        <source>Call {number}: to be called again at {when}</source>
        <translation>Llamada {number}: volver a llamar el {when}</translation>
    </message>
    <message>
        <source>Call {number}: {outcome}</source>
        <translation>Llamada {number}: {outcome}</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Customer told that it is ready: {unit}</source>
        <translation>Cliente avisado de que está listo: {unit}</translation>
    </message>
    <message>
        <source>Did not agree: {what}</source>
        <translation>No aceptó: {what}</translation>
    </message>
    <message>
        <source>Handed back: {unit}</source>
        <translation>Entregado: {unit}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>New owner: {name}</source>
        <translation>Nuevo propietario: {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Paper made</source>
        <translation>Documento emitido</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada telefónica</translation>
    </message>
    <message>
        <source>Sold: {unit}</source>
        <translation>Vendido: {unit}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Survey {number}: {answers}</source>
        <translation>Encuesta {number}: {answers}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>sin equipo</translation>
    </message>
    <message>
        <source>{kind} finished</source>
        <translation>{kind}, terminado</translation>
    </message>
    <message>
        <source>{kind} finished: {unit}</source>
        <translation>{kind}, terminado: {unit}</translation>
    </message>
    <message>
        <source>{kind} opened</source>
        <translation>{kind}, abierto</translation>
    </message>
    <message>
        <source>{kind} opened: {unit}</source>
        <translation>{kind}, abierto: {unit}</translation>
    </message>
    <message>
        <source>{kind} received: {unit}</source>
        <translation>{kind}, recibido: {unit}</translation>
    </message>
    <message>
        <source>{paper} (void)</source>
        <translation>{paper} (anulado)</translation>
    </message>
    <message>
        <source>{what} ({outcome})</source>
        <translation>{what} ({outcome})</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n intento hasta ahora</numerusform>
            <numerusform>%n intentos hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still to be told</source>
        <translation>
            <numerusform>%n persona por avisar</numerusform>
            <numerusform>%n personas por avisar</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the whole shop, verified. Better still on a USB stick: see Settings.</source>
        <translation>Una copia de toda la tienda, verificada. Mejor aún en una memoria USB: véase Ajustes.</translation>
    </message>
    <message>
        <source>A copy of the whole shop, verified. Enter makes one now.</source>
        <translation>Una copia de toda la tienda, verificada. Con Intro se hace ahora.</translation>
    </message>
    <message>
        <source>A part for it is not here yet</source>
        <translation>Falta un repuesto para ella</translation>
    </message>
    <message>
        <source>Address, phone and tax id stand at the head of every paper; opening hours count days.</source>
        <translation>La dirección, el teléfono y el NIF encabezan cada documento; los plazos siguen el horario de apertura.</translation>
    </message>
    <message>
        <source>Agreed with customers</source>
        <translation>Acordado con clientes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Contestar</translation>
    </message>
    <message>
        <source>At {place} since {day}</source>
        <translation>En {place} desde el {day}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Blocked customer</source>
        <translation>Cliente bloqueado</translation>
    </message>
    <message>
        <source>Blocked data to erase</source>
        <translation>Datos bloqueados por borrar</translation>
    </message>
    <message>
        <source>Bring your lists along</source>
        <translation>Traer sus listas</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Call back today</source>
        <translation>Llamadas por devolver hoy</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamada {number}</translation>
    </message>
    <message>
        <source>Calls due</source>
        <translation>Llamadas pendientes</translation>
    </message>
    <message>
        <source>Calls given up without an attempt</source>
        <translation>Llamadas perdidas sin ningún intento</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Claim from the maker in time</source>
        <translation>Reclamar a tiempo al fabricante</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Complaint {number}</source>
        <translation>Queja {number}</translation>
    </message>
    <message>
        <source>Complaints to answer by law</source>
        <translation>Quejas por contestar según la ley</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Contracts that end: write to the customer</source>
        <translation>Contratos que acaban: escribir al cliente</translation>
    </message>
    <message>
        <source>Customers, products, sales and old repairs from CSV or XLSX, tried out first.</source>
        <translation>Clientes, productos, ventas y reparaciones antiguas desde CSV o XLSX, con ensayo previo.</translation>
    </message>
    <message>
        <source>Draws and prizes</source>
        <translation>Sorteos y premios</translation>
    </message>
    <message>
        <source>Entries are over: fix it and print its rules before the number is drawn.</source>
        <translation>Las participaciones terminaron: fijarlo e imprimir las bases antes de que salga el número.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Had to be kept until {day}; now the law asks to erase it.</source>
        <translation>Había que conservarlos hasta el {day}; ahora la ley pide borrarlos.</translation>
    </message>
    <message>
        <source>Half-typed</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Job {number}</source>
        <translation>Trabajo {number}</translation>
    </message>
    <message>
        <source>Last verified backup: {moment}</source>
        <translation>Última copia verificada: {moment}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Maintenance overdue, nobody planned</source>
        <translation>Mantenimiento vencido, sin visita planificada</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
        <source>Money to pay back by law</source>
        <translation>Dinero por devolver por ley</translation>
    </message>
    <message>
        <source>Next action due</source>
        <translation>Próxima acción pendiente</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Sin movimiento</translation>
    </message>
    <message>
        <source>No backup was verified yet</source>
        <translation>Aún no hay ninguna copia verificada</translation>
    </message>
    <message>
        <source>No next action, owner or date</source>
        <translation>Sin próxima acción, responsable o fecha</translation>
    </message>
    <message>
        <source>Nothing must happen now. A good moment to call somebody back, or for a coffee.</source>
        <translation>Ahora no hay nada pendiente. Buen momento para devolver una llamada, o para un café.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open questions after a training</source>
        <translation>Preguntas pendientes tras una formación</translation>
    </message>
    <message>
        <source>Passed without a photo</source>
        <translation>Pasadas sin foto</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Pay back {sum}</source>
        <translation>Devolver {sum}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>Solicitudes de privacidad</translation>
    </message>
    <message>
        <source>Promised for today</source>
        <translation>Prometido para hoy</translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation>Listo para recoger</translation>
    </message>
    <message>
        <source>Ready, not collected</source>
        <translation>Listo y sin recoger</translation>
    </message>
    <message>
        <source>Receive a unit (Ctrl+N)</source>
        <translation>Recibir un equipo (Ctrl+N)</translation>
    </message>
    <message>
        <source>Receive the first unit</source>
        <translation>Recibir el primer equipo</translation>
    </message>
    <message>
        <source>Receive unit</source>
        <translation>Recibir equipo</translation>
    </message>
    <message>
        <source>Received on {day}</source>
        <translation>Recibida el {day}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Devolución {number}</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Say who the shop is</source>
        <translation>Completar los datos de la tienda</translation>
    </message>
    <message>
        <source>Serial, customer, fault: the receipt prints by itself (Ctrl+N).</source>
        <translation>Número de serie, cliente, avería: el resguardo sale solo (Ctrl+N).</translation>
    </message>
    <message>
        <source>Should be back by now</source>
        <translation>Ya debería haber vuelto</translation>
    </message>
    <message>
        <source>Started and not saved; what was typed is kept.</source>
        <translation>Empezado y sin guardar; se conserva lo escrito.</translation>
    </message>
    <message>
        <source>Tell the winner and hand over: {prize}</source>
        <translation>Avisar al ganador y entregar: {prize}</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>El mes</translation>
    </message>
    <message>
        <source>The public number is known: {what}</source>
        <translation>El número público ya se conoce: {what}</translation>
    </message>
    <message>
        <source>The report of {month} can be read and printed</source>
        <translation>El informe de {month} ya se puede leer e imprimir</translation>
    </message>
    <message>
        <source>The window is over: look at what came of it, and close it.</source>
        <translation>El plazo terminó: mirar qué resultó y cerrarla.</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Por reembolsar</translation>
    </message>
    <message>
        <source>To do better</source>
        <translation>A mejorar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits nobody wrote down</source>
        <translation>Visitas sin registrar</translation>
    </message>
    <message>
        <source>Visits to confirm</source>
        <translation>Visitas por confirmar</translation>
    </message>
    <message>
        <source>Waiting for a part too long</source>
        <translation>Esperando una pieza demasiado tiempo</translation>
    </message>
    <message>
        <source>Waiting for the customer too long</source>
        <translation>Esperando al cliente demasiado tiempo</translation>
    </message>
    <message>
        <source>Waiting too long</source>
        <translation>Esperan demasiado</translation>
    </message>
    <message>
        <source>What changed, what to do about it: one thing, one person, one day.</source>
        <translation>Qué ha cambiado y qué hacer: una cosa, una persona, un día.</translation>
    </message>
    <message>
        <source>What must happen today</source>
        <translation>Qué hay que hacer hoy</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>Sin equipo</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>{reason}, {unit}</source>
        <translation>{reason}, {unit}</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Record</source>
        <translation>Registrar aviso</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search everything, or scan</source>
        <translation>Buscar en todo, o escanear</translation>
    </message>
    <message>
        <source>Who is at this PC</source>
        <translation>Quién está en este ordenador</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>¿Quién atiende?</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Something else, a line for each</source>
        <translation>Otra cosa, una por línea</translation>
    </message>
</context>
<context>
    <name>TrainingRecord</name>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas pendientes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>La dio</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>La recibió</translation>
    </message>
    <message>
        <source>The training</source>
        <translation>La formación</translation>
    </message>
    <message>
        <source>Tried out by the customer, and it worked</source>
        <translation>Lo probó el propio cliente y funcionó</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Qué se respondió</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Qué se preguntó</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Qué se enseñó</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>Trainings</name>
    <message>
        <source>Asked for by</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>En el mostrador</translation>
    </message>
    <message>
        <source>At the customer&apos;s</source>
        <translation>En casa del cliente</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Por vídeo</translation>
    </message>
    <message>
        <source>Case {number}: {what}</source>
        <translation>Caso {number}: {what}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Empty: just now</source>
        <translation>Vacío: ahora mismo</translation>
    </message>
    <message>
        <source>Empty: the customer in person</source>
        <translation>Vacío: el propio cliente</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Por escrito</translation>
    </message>
    <message>
        <source>It is held later</source>
        <translation>Se dará más adelante</translation>
    </message>
    <message>
        <source>Manual, guarantee card, accessories</source>
        <translation>Manual, tarjeta de garantía, accesorios</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>No question is open any more.</source>
        <translation>Ya no queda ninguna pregunta pendiente.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas pendientes</translation>
    </message>
    <message>
        <source>Open questions answered</source>
        <translation>Preguntas pendientes respondidas</translation>
    </message>
    <message>
        <source>They did it themselves, and it worked</source>
        <translation>Lo hizo el propio cliente y funcionó</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Training for use</source>
        <translation>Formación en el uso</translation>
    </message>
    <message>
        <source>Training for use planned</source>
        <translation>Formación en el uso planificada</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>What the customer wants to know</source>
        <translation>Qué quiere saber el cliente</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Qué se enseñó</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Cuándo empezó</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>Charged with an earlier visit of this case</source>
        <translation>Cobrado con una visita anterior de este caso</translation>
    </message>
    <message>
        <source>First visit of this case</source>
        <translation>Primera visita de este caso</translation>
    </message>
    <message>
        <source>Free of charge: a guarantee or the contract pays</source>
        <translation>Sin cargo: responde una garantía o el contrato</translation>
    </message>
    <message>
        <source>No price for travel is set</source>
        <translation>No hay precio de desplazamiento</translation>
    </message>
    <message>
        <source>Nobody there, through no fault of the customer</source>
        <translation>No había nadie, por causa ajena al cliente</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>No se cobra</translation>
    </message>
    <message>
        <source>Nothing was done, for reasons that are not the customer&apos;s</source>
        <translation>No se hizo nada, por causas ajenas al cliente</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>A unit of this brand bears this serial already. If it is another one, say why above.</source>
        <translation>Ya hay un equipo de esta marca con este número de serie. Si es otro, explique arriba por qué.</translation>
    </message>
    <message>
        <source>Choose a known one instead</source>
        <translation>Elegir uno que ya consta</translation>
    </message>
    <message>
        <source>Edit unit</source>
        <translation>Editar equipo</translation>
    </message>
    <message>
        <source>It is that one</source>
        <translation>Es ese</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Nuevo equipo</translation>
    </message>
    <message>
        <source>Save unit</source>
        <translation>Guardar equipo</translation>
    </message>
    <message>
        <source>Unit being typed</source>
        <translation>Equipo a medio escribir</translation>
    </message>
</context>
<context>
    <name>UnitViews</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>In the shop now</source>
        <translation>Ahora en la tienda</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n terminada</numerusform>
            <numerusform>%n terminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) agreed</source>
        <translation>
            <numerusform>%n mes acordado</numerusform>
            <numerusform>%n meses acordados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of extension</source>
        <translation>
            <numerusform>%n mes de ampliación</numerusform>
            <numerusform>%n meses de ampliación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open job(s)</source>
        <translation>
            <numerusform>%n trabajo abierto</numerusform>
            <numerusform>%n trabajos abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n day(s)</source>
        <translation>
            <numerusform>+ %n día</numerusform>
            <numerusform>+ %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>A part</source>
        <translation>Una pieza</translation>
    </message>
    <message>
        <source>A unit in stock has no owner. Choose one of the two.</source>
        <translation>Un equipo en existencias no tiene propietario. Elija una de las dos cosas.</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Añadir un equipo</translation>
    </message>
    <message>
        <source>Agreed guarantee, months</source>
        <translation>Garantía acordada, meses</translation>
    </message>
    <message>
        <source>Answer an enquiry…</source>
        <translation>Responder a una consulta…</translation>
    </message>
    <message numerus="yes">
        <source>At {place}, %n day(s)</source>
        <translation>
            <numerusform>En {place}, %n día</numerusform>
            <numerusform>En {place}, %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the shop&apos;s stock</source>
        <translation>Vuelve a las existencias de la tienda</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Comprado el</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Change history…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Choose a unit from the list, or scan its serial.</source>
        <translation>Elija un equipo de la lista o escanee su número de serie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Delivery paid</source>
        <translation>Portes pagados</translation>
    </message>
    <message>
        <source>Delivery, and the right to withdraw</source>
        <translation>Portes y derecho de desistimiento</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Duplicate serial</source>
        <translation>Número de serie duplicado</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Extension of guarantee, months</source>
        <translation>Ampliación de garantía, meses</translation>
    </message>
    <message>
        <source>Fault, work done</source>
        <translation>Avería, trabajo realizado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>First sold on</source>
        <translation>Primera venta</translation>
    </message>
    <message>
        <source>Give a guarantee</source>
        <translation>Conceder una garantía</translation>
    </message>
    <message>
        <source>Given by agreement</source>
        <translation>Concedidas por acuerdo</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>Guarantee certificate</source>
        <translation>Certificado de garantía</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Cómo se pagó</translation>
    </message>
    <message>
        <source>How this is counted</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>En la tienda</translation>
    </message>
    <message>
        <source>In the shop · {state}</source>
        <translation>En la tienda · {state}</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>Instalado el</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>It was sold to the customer before.</source>
        <translation>Se vendió antes al cliente.</translation>
    </message>
    <message>
        <source>It was sold to this owner before.</source>
        <translation>A este cliente se le vendió antes de esa fecha.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Jobs on the unit</source>
        <translation>Trabajos en el equipo</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Let the next date go</source>
        <translation>Dejar pasar la próxima fecha</translation>
    </message>
    <message>
        <source>Let the plan go on</source>
        <translation>Continuar el plan</translation>
    </message>
    <message>
        <source>Maintenance contract</source>
        <translation>Contrato de mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance plans</source>
        <translation>Planes de mantenimiento</translation>
    </message>
    <message>
        <source>Maker&apos;s</source>
        <translation>Del fabricante</translation>
    </message>
    <message>
        <source>Meter readings</source>
        <translation>Lecturas de contador</translation>
    </message>
    <message>
        <source>Money goes back by the same means.</source>
        <translation>El dinero vuelve por el mismo medio.</translation>
    </message>
    <message>
        <source>Move to another owner</source>
        <translation>Pasar a otro propietario</translation>
    </message>
    <message>
        <source>Move to another owner…</source>
        <translation>Pasar a otro propietario…</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Nuevo propietario</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nuevo plan</translation>
    </message>
    <message>
        <source>New reading</source>
        <translation>Nueva lectura</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Nuevo equipo</translation>
    </message>
    <message>
        <source>No guarantee is known.</source>
        <translation>No consta ninguna garantía.</translation>
    </message>
    <message>
        <source>No maintenance plan</source>
        <translation>Sin plan de mantenimiento</translation>
    </message>
    <message>
        <source>No maintenance plan: nothing falls due on this unit by itself.</source>
        <translation>Sin plan de mantenimiento: en este equipo no vence nada por sí solo.</translation>
    </message>
    <message>
        <source>No meter reading is written down.</source>
        <translation>No consta ninguna lectura del contador.</translation>
    </message>
    <message>
        <source>No sale is recorded, so no guarantee can be counted.</source>
        <translation>No hay ninguna venta registrada; sin ella no se puede contar la garantía.</translation>
    </message>
    <message>
        <source>No serial</source>
        <translation>Sin número de serie</translation>
    </message>
    <message>
        <source>No unit has the serial number {serial}.</source>
        <translation>Ningún equipo tiene el número de serie {serial}.</translation>
    </message>
    <message>
        <source>No unit here. Units come in with a repair, a sale, or an imported list.</source>
        <translation>Aquí no hay equipos. Entran con una reparación, una venta o una lista importada.</translation>
    </message>
    <message>
        <source>Nobody is known to own it.</source>
        <translation>No consta de quién es.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing was agreed beyond the law and the sale.</source>
        <translation>No se acordó nada más allá de la ley y la venta.</translation>
    </message>
    <message>
        <source>Nothing was ever done on this unit.</source>
        <translation>En este equipo no se ha hecho nada todavía.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On a visit nobody asked for</source>
        <translation>En una visita no solicitada</translation>
    </message>
    <message>
        <source>Only needed when this brand&apos;s serial is already in the shop.</source>
        <translation>Solo hace falta cuando la tienda ya tiene ese número de serie de esta marca.</translation>
    </message>
    <message>
        <source>Open an installation…</source>
        <translation>Abrir una instalación…</translation>
    </message>
    <message>
        <source>Open job {number}</source>
        <translation>Abrir el trabajo {number}</translation>
    </message>
    <message>
        <source>Open jobs</source>
        <translation>Trabajos abiertos</translation>
    </message>
    <message>
        <source>Open the maintenance</source>
        <translation>Abrir el mantenimiento</translation>
    </message>
    <message>
        <source>Ordinary delivery</source>
        <translation>Envío corriente</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Propietarios</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado mediante</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price of the extension</source>
        <translation>Precio de la ampliación</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Reason for the duplicate serial</source>
        <translation>Motivo del número de serie duplicado</translation>
    </message>
    <message>
        <source>Receive unit</source>
        <translation>Recibir equipo</translation>
    </message>
    <message>
        <source>Record a return…</source>
        <translation>Registrar devolución…</translation>
    </message>
    <message>
        <source>Record sale</source>
        <translation>Registrar venta</translation>
    </message>
    <message>
        <source>Record sale…</source>
        <translation>Registrar venta…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Sale changed</source>
        <translation>Venta modificada</translation>
    </message>
    <message>
        <source>Sale recorded</source>
        <translation>Venta registrada</translation>
    </message>
    <message>
        <source>Sale removed</source>
        <translation>Venta quitada</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Same defect</source>
        <translation>Mismo defecto</translation>
    </message>
    <message>
        <source>Say first who owns the unit; then record the sale.</source>
        <translation>Diga primero de quién es el equipo; después registre la venta.</translation>
    </message>
    <message>
        <source>Say what the delivery cost.</source>
        <translation>Diga cuánto costaron los portes.</translation>
    </message>
    <message>
        <source>Say who bought it.</source>
        <translation>Indique quién lo compró.</translation>
    </message>
    <message>
        <source>Say who owns it now, or put it back to stock.</source>
        <translation>Diga de quién es ahora, o devuélvalo a existencias.</translation>
    </message>
    <message>
        <source>Second-hand goods have at least 12 months by law.</source>
        <translation>Los bienes de segunda mano tienen al menos 12 meses por ley.</translation>
    </message>
    <message>
        <source>Second-hand: the maker&apos;s guarantee runs from this day.</source>
        <translation>Segunda mano: la garantía del fabricante cuenta desde este día.</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Serial {serial} is already that of {unit}. Use that unit, or say why it is duplicated.</source>
        <translation>El número de serie {serial} ya es de {unit}. Use ese equipo o diga por qué está duplicado.</translation>
    </message>
    <message>
        <source>Serial, owner</source>
        <translation>Número de serie, propietario</translation>
    </message>
    <message>
        <source>Serial, product</source>
        <translation>Número de serie, producto</translation>
    </message>
    <message>
        <source>Several units have the serial number {serial}: {units}. Name one of them.</source>
        <translation>Varios equipos tienen el número de serie {serial}: {units}. Indique uno de ellos.</translation>
    </message>
    <message>
        <source>Shop&apos;s extension</source>
        <translation>Ampliación de la tienda</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>Ver cliente</translation>
    </message>
    <message>
        <source>Show in Maintenance</source>
        <translation>Mostrar en Mantenimiento</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Ver el trabajo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Sold as</source>
        <translation>Vendido como</translation>
    </message>
    <message>
        <source>Sold away from the shop: without it the buyer has a year longer.</source>
        <translation>Vendido fuera de la tienda: sin ello, un año más.</translation>
    </message>
    <message>
        <source>Sold where</source>
        <translation>Lugar de venta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop the plan</source>
        <translation>Detener el plan</translation>
    </message>
    <message>
        <source>Supplier&apos;s invoice</source>
        <translation>Factura del proveedor</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>That sale is no longer there.</source>
        <translation>Esa venta ya no está.</translation>
    </message>
    <message>
        <source>That unit is no longer there.</source>
        <translation>Ese equipo ya no está.</translation>
    </message>
    <message>
        <source>The guarantee runs from here when later than the invoice.</source>
        <translation>La garantía corre desde aquí cuando es posterior a la factura.</translation>
    </message>
    <message>
        <source>The sale needs its day.</source>
        <translation>La venta necesita su fecha.</translation>
    </message>
    <message>
        <source>The supplier&apos;s own terms run from here.</source>
        <translation>Desde aquí corren los plazos del proveedor.</translation>
    </message>
    <message>
        <source>This unit has jobs and stays.</source>
        <translation>Este equipo tiene trabajos y se queda.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Told of the right to withdraw on</source>
        <translation>Informado del desistimiento el</translation>
    </message>
    <message>
        <source>Training for use…</source>
        <translation>Formación en el uso…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Unit deleted</source>
        <translation>Equipo eliminado</translation>
    </message>
    <message>
        <source>Unit moved to another owner</source>
        <translation>Equipo pasado a otro propietario</translation>
    </message>
    <message>
        <source>Unit put back to stock</source>
        <translation>Equipo devuelto a existencias</translation>
    </message>
    <message>
        <source>Unit {serial} added</source>
        <translation>Equipo {serial} añadido</translation>
    </message>
    <message>
        <source>Unit {serial} changed</source>
        <translation>Equipo {serial} modificado</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Until {day} a fault is presumed to have existed at delivery unless the seller proves otherwise.</source>
        <translation>Hasta el {day} se presume que un defecto ya existía en la entrega, salvo que el vendedor pruebe lo contrario.</translation>
    </message>
    <message>
        <source>We bought it on</source>
        <translation>Lo compramos el</translation>
    </message>
    <message>
        <source>Where a dearer one was chosen</source>
        <translation>Si se eligió otro más caro</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Year of make</source>
        <translation>Año de fabricación</translation>
    </message>
    <message>
        <source>delivered {day}</source>
        <translation>entregado {day}</translation>
    </message>
    <message>
        <source>first sold {day}</source>
        <translation>primera venta {day}</translation>
    </message>
    <message>
        <source>from the supplier on {day}</source>
        <translation>comprado al proveedor el {day}</translation>
    </message>
    <message>
        <source>installed {day}</source>
        <translation>instalado {day}</translation>
    </message>
    <message>
        <source>meter {number}</source>
        <translation>contador {number}</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>supplier&apos;s invoice {number}</source>
        <translation>factura del proveedor {number}</translation>
    </message>
    <message>
        <source>the term is suspended</source>
        <translation>el plazo está suspendido</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>withdrawn on {day}: {why}</source>
        <translation>retirada el {day}: {why}</translation>
    </message>
    <message>
        <source>{away}: it should be back since {day}</source>
        <translation>{away}: debía volver el {day}</translation>
    </message>
    <message>
        <source>{cover}: {name}</source>
        <translation>{cover}: {name}</translation>
    </message>
    <message>
        <source>{cover}: {start} to {end}</source>
        <translation>{cover}: {start} a {end}</translation>
    </message>
    <message>
        <source>{day} to {name}</source>
        <translation>{day} a {name}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{state}</source>
        <translation>{state}</translation>
    </message>
</context>
<context>
    <name>Unrepaired</name>
    <message>
        <source>Accessories returned</source>
        <translation>Accesorios entregados</translation>
    </message>
    <message>
        <source>At your request the unit was not repaired. You get it back as you left it.</source>
        <translation>A petición suya, el equipo no se ha reparado. Se lo devolvemos tal como lo dejó.</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Damage seen at intake</source>
        <translation>Daños vistos en la recepción</translation>
    </message>
    <message>
        <source>Fault as told</source>
        <translation>Avería declarada</translation>
    </message>
    <message>
        <source>Guarantee at intake</source>
        <translation>Garantía al recibirlo</translation>
    </message>
    <message>
        <source>Handed back on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>If you do not agree</source>
        <translation>Si no está de acuerdo</translation>
    </message>
    <message>
        <source>Lack of conformity claimed</source>
        <translation>Falta de conformidad alegada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None seen</source>
        <translation>No se apreciaron</translation>
    </message>
    <message>
        <source>Not yet in conformity</source>
        <translation>Todavía no conforme</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Quote not accepted</source>
        <translation>Presupuesto no aceptado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason it was not repaired</source>
        <translation>Motivo por el que no se ha reparado</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Return without repair</source>
        <translation>Devolución sin reparar</translation>
    </message>
    <message>
        <source>The claim is not accepted</source>
        <translation>Reclamación no aceptada</translation>
    </message>
    <message>
        <source>The quote {number} of {amount}, tax included, was not accepted.</source>
        <translation>El presupuesto {number}, de {amount} con impuestos incluidos, no se aceptó.</translation>
    </message>
    <message>
        <source>The unit was not repaired. You get it back as you left it.</source>
        <translation>El equipo no se ha reparado. Se lo devolvemos tal como lo dejó.</translation>
    </message>
    <message>
        <source>We tested the unit and did not find the fault described. You get it back as you left it.</source>
        <translation>Hemos probado el equipo y no hemos encontrado la avería descrita. Se lo devolvemos como lo dejó.</translation>
    </message>
    <message>
        <source>What became of the claim</source>
        <translation>Resultado de la reclamación</translation>
    </message>
    <message>
        <source>What is handed back</source>
        <translation>Qué se entrega</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>Pruebas realizadas</translation>
    </message>
</context>
<context>
    <name>UseVoucher</name>
    <message>
        <source>Use the voucher</source>
        <translation>Usar el vale</translation>
    </message>
    <message>
        <source>Use voucher {number}</source>
        <translation>Usar el vale {number}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>{left} left of {sum}</source>
        <translation>quedan {left} de {sum}</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message numerus="yes">
        <source>%n line(s) done before</source>
        <translation>
            <numerusform>%n línea hecha antes</numerusform>
            <numerusform>%n líneas hechas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s): {name}</source>
        <translation>
            <numerusform>%n foto nueva: {name}</numerusform>
            <numerusform>%n fotos nuevas: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>A photo is still being taken in.</source>
        <translation>Todavía se está incorporando una foto.</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Añadir una pieza</translation>
    </message>
    <message>
        <source>Do not take this one</source>
        <translation>No incorporar esta</translation>
    </message>
    <message>
        <source>Folder with new photos</source>
        <translation>Carpeta de las fotos nuevas</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>It showed {value} before. A typing error, or a new meter?</source>
        <translation>Antes marcaba {value}. ¿Un error al teclear o un contador nuevo?</translation>
    </message>
    <message>
        <source>Look at what is marked.</source>
        <translation>Revise lo que está marcado.</translation>
    </message>
    <message>
        <source>No photo? Say why</source>
        <translation>¿Sin foto? Indique el motivo</translation>
    </message>
    <message>
        <source>No visit is planned for this job any more.</source>
        <translation>Este trabajo ya no tiene ninguna visita prevista.</translation>
    </message>
    <message>
        <source>Open a repair for it</source>
        <translation>Abrir una reparación</translation>
    </message>
    <message>
        <source>Parts put in</source>
        <translation>Piezas puestas</translation>
    </message>
    <message>
        <source>Photo of this line</source>
        <translation>Foto de esta línea</translation>
    </message>
    <message>
        <source>Photos after the work…</source>
        <translation>Fotos después del trabajo…</translation>
    </message>
    <message>
        <source>Photos before the work…</source>
        <translation>Fotos antes del trabajo…</translation>
    </message>
    <message>
        <source>Planned for {at}</source>
        <translation>Prevista para el {at}</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Quitar la pieza</translation>
    </message>
    <message>
        <source>There is a photo; another one takes its place</source>
        <translation>Ya hay una foto; otra la sustituye</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Esta línea</translation>
    </message>
    <message>
        <source>Travel: {amount} · {why}</source>
        <translation>Desplazamiento: {amount} · {why}</translation>
    </message>
    <message>
        <source>Watch a folder for new photos…</source>
        <translation>Vigilar una carpeta de fotos nuevas…</translation>
    </message>
    <message>
        <source>Watching {folder}: nothing new.</source>
        <translation>Vigilando {folder}: nada nuevo.</translation>
    </message>
    <message>
        <source>{done} of {total} lines · {result}</source>
        <translation>{done} de {total} líneas · {result}</translation>
    </message>
</context>
<context>
    <name>VisitReport</name>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Hands-on time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Information for you</source>
        <translation>Información para usted</translation>
    </message>
    <message>
        <source>Labour {hour} per hour, travel {travel}; prices without tax.</source>
        <translation>Mano de obra {hour} por hora, desplazamiento {travel}; precios sin impuestos.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>Línea {n}</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Lectura del contador</translation>
    </message>
    <message>
        <source>No photo: {why}</source>
        <translation>Sin foto: {why}</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Sin hacer</translation>
    </message>
    <message>
        <source>Not everything was done</source>
        <translation>No se hizo todo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing was done at this visit</source>
        <translation>En esta visita no se hizo nada</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Prevista para</translation>
    </message>
    <message>
        <source>Repair {number} opened</source>
        <translation>Abierta la reparación {number}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>La visita</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Type of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Qué se comprobó</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>at an earlier visit</source>
        <translation>en una visita anterior</translation>
    </message>
    <message>
        <source>next visit {at}</source>
        <translation>próxima visita el {at}</translation>
    </message>
    <message>
        <source>we will call you to agree on a day</source>
        <translation>le llamaremos para acordar el día</translation>
    </message>
    <message>
        <source>{amount} without tax · {why}</source>
        <translation>{amount} sin impuestos · {why}</translation>
    </message>
    <message>
        <source>☐ passed  ☐ failed  ☐ n/a</source>
        <translation>☐ pasa  ☐ falla  ☐ n/p</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>A job is no longer served by this visit.</source>
        <translation>Esta visita ya no atiende uno de los trabajos.</translation>
    </message>
    <message>
        <source>A line of the checklist</source>
        <translation>Una línea de la lista</translation>
    </message>
    <message>
        <source>A part is not here yet</source>
        <translation>Falta un repuesto</translation>
    </message>
    <message>
        <source>A part was missing</source>
        <translation>Faltaba un repuesto</translation>
    </message>
    <message>
        <source>A skill is missing</source>
        <translation>Falta una especialidad</translation>
    </message>
    <message>
        <source>A visit is planned already; move that one.</source>
        <translation>Ya hay una visita prevista; cambie esa.</translation>
    </message>
    <message>
        <source>Added to the visit of {at}</source>
        <translation>Añadido a la visita del {at}</translation>
    </message>
    <message>
        <source>Added to the visit that is planned</source>
        <translation>Añadido a la visita prevista</translation>
    </message>
    <message>
        <source>After the work</source>
        <translation>Después del trabajo</translation>
    </message>
    <message>
        <source>All was done; plan another visit by itself.</source>
        <translation>Todo quedó hecho; planifique otra visita aparte.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>As the lines say</source>
        <translation>Según las líneas</translation>
    </message>
    <message>
        <source>Away that day</source>
        <translation>Ausente ese día</translation>
    </message>
    <message>
        <source>Before the work</source>
        <translation>Antes del trabajo</translation>
    </message>
    <message>
        <source>Charge nothing for travel</source>
        <translation>No cobrar el desplazamiento</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Empty: the usual ones.</source>
        <translation>Vacío: los habituales.</translation>
    </message>
    <message>
        <source>Finished at the customer&apos;s: {outcome}</source>
        <translation>Terminado en casa del cliente: {outcome}</translation>
    </message>
    <message>
        <source>For what was not done; empty: it is still to be planned</source>
        <translation>Para lo que quedó sin hacer; vacío: queda por planificar</translation>
    </message>
    <message>
        <source>For what was not done; empty: none is planned yet</source>
        <translation>Para lo que faltó; vacío: aún no se planifica</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message numerus="yes">
        <source>Job {number}: %n line(s) without result. Mark them, also as “does not apply”, or say that it was partly done.</source>
        <translation>
            <numerusform>Trabajo {number}: %n línea sin resultado. Márquela, también como «no procede», o indique que se hizo a medias.</numerusform>
            <numerusform>Trabajo {number}: %n líneas sin resultado. Márquelas, también como «no procede», o indique que se hizo a medias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Lectura del contador</translation>
    </message>
    <message>
        <source>Minutes at the customer&apos;s</source>
        <translation>Minutos en casa del cliente</translation>
    </message>
    <message>
        <source>Minutes of travel</source>
        <translation>Minutos de viaje</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>No free time was found: nobody has the skill that the unit asks for, or all days are full.</source>
        <translation>No se ha encontrado ninguna hora libre: nadie tiene la especialidad que pide el equipo, o todos los días están llenos.</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
    <message>
        <source>No visit is planned for job {number}.</source>
        <translation>El trabajo {number} no tiene visita prevista.</translation>
    </message>
    <message>
        <source>No visit to this customer is planned.</source>
        <translation>No hay ninguna visita prevista a este cliente.</translation>
    </message>
    <message>
        <source>Nobody goes yet</source>
        <translation>Sin técnico todavía</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>No había nadie</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecha</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing is marked as done: say why.</source>
        <translation>No hay nada marcado como hecho: indique el motivo.</translation>
    </message>
    <message>
        <source>One visit serves the jobs of one customer.</source>
        <translation>Una visita atiende trabajos de un solo cliente.</translation>
    </message>
    <message>
        <source>Only then travel is charged</source>
        <translation>Solo entonces se cobra el desplazamiento</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Outside the working hours</source>
        <translation>Fuera del horario</translation>
    </message>
    <message>
        <source>Outside the working hours of {name}</source>
        <translation>Fuera del horario de {name}</translation>
    </message>
    <message>
        <source>Overlaps with another visit</source>
        <translation>Se solapa con otra visita</translation>
    </message>
    <message>
        <source>Overlaps with the visit of {at} to {customer}</source>
        <translation>Se solapa con la visita del {at} a {customer}</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Hecha a medias</translation>
    </message>
    <message>
        <source>Plan the next visit</source>
        <translation>Planificar la próxima visita</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused by the customer</source>
        <translation>Rehusada por el cliente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Say why it was not done.</source>
        <translation>Indique por qué no se hizo.</translation>
    </message>
    <message>
        <source>Something is written as done: then it was partly done.</source>
        <translation>Hay algo indicado como hecho: entonces se hizo a medias.</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>That has not happened yet.</source>
        <translation>Eso aún no ha ocurrido.</translation>
    </message>
    <message>
        <source>That is before the arrival.</source>
        <translation>Es anterior a la llegada.</translation>
    </message>
    <message>
        <source>That is long before the job was opened ({day}).</source>
        <translation>Es mucho antes de que se abriera el trabajo ({day}).</translation>
    </message>
    <message>
        <source>That is more than a day after the arrival.</source>
        <translation>Es más de un día después de la llegada.</translation>
    </message>
    <message>
        <source>That moment has passed</source>
        <translation>Ese momento ya ha pasado</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>That visit is no longer there.</source>
        <translation>Esa visita ya no está.</translation>
    </message>
    <message>
        <source>That visit was made already; it stays where it was.</source>
        <translation>Esa visita ya se hizo; se queda donde estaba.</translation>
    </message>
    <message>
        <source>The job is finished with this visit</source>
        <translation>El trabajo queda terminado con esta visita</translation>
    </message>
    <message>
        <source>They had been told, and were absent through their own fault</source>
        <translation>Se les había avisado y no estaban por causa suya</translation>
    </message>
    <message>
        <source>Time promised to the customer</source>
        <translation>Hora comprometida con el cliente</translation>
    </message>
    <message>
        <source>Too little time between it and the visit of {at} to {customer}</source>
        <translation>Poco tiempo entre esta y la visita del {at} a {customer}</translation>
    </message>
    <message>
        <source>Too little time between two visits</source>
        <translation>Poco tiempo entre dos visitas</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Visita cancelada</translation>
    </message>
    <message>
        <source>Visit moved to {at}</source>
        <translation>Visita cambiada a {at}</translation>
    </message>
    <message>
        <source>Visit moved to {at}, {count} min</source>
        <translation>Visita cambiada a {at}, {count} min</translation>
    </message>
    <message>
        <source>Visit of {at} cancelled</source>
        <translation>Visita de {at} cancelada</translation>
    </message>
    <message>
        <source>Visit planned for the next free time</source>
        <translation>Visita planificada para la próxima hora libre</translation>
    </message>
    <message>
        <source>Visit planned for {at}</source>
        <translation>Visita prevista para {at}</translation>
    </message>
    <message>
        <source>Visit recorded</source>
        <translation>Visita registrada</translation>
    </message>
    <message>
        <source>Visit: {result}</source>
        <translation>Visita: {result}</translation>
    </message>
    <message>
        <source>Visit: {result}, {reason}</source>
        <translation>Visita: {result}, {reason}</translation>
    </message>
    <message>
        <source>Wants another time</source>
        <translation>Quiere otra hora</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Mal tiempo</translation>
    </message>
    <message>
        <source>Why not done</source>
        <translation>Por qué no se hizo</translation>
    </message>
    <message>
        <source>{done}. Mind: {what}.</source>
        <translation>{done}. Atención: {what}.</translation>
    </message>
    <message>
        <source>{name} is away that day</source>
        <translation>{name} está ausente ese día</translation>
    </message>
    <message>
        <source>{name} lacks a skill that the unit asks for</source>
        <translation>A {name} le falta una especialidad que pide el equipo</translation>
    </message>
    <message>
        <source>{name} no longer works here</source>
        <translation>{name} ya no trabaja aquí</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}; {other}</translation>
    </message>
    <message>
        <source>{what}. It is planned all the same, and shown.</source>
        <translation>{what}. Se planifica igualmente y queda a la vista.</translation>
    </message>
    <message>
        <source>{what}. It is refused.</source>
        <translation>{what}. Se rechaza.</translation>
    </message>
    <message>
        <source>{what}. No free time was found in the next weeks.</source>
        <translation>{what}. No se ha encontrado ninguna hora libre en las próximas semanas.</translation>
    </message>
    <message>
        <source>{what}. The next free time is {at}.</source>
        <translation>{what}. La próxima hora libre es el {at}.</translation>
    </message>
</context>
<context>
    <name>VisitsPart</name>
    <message>
        <source>Checklist: {name}</source>
        <translation>Lista de comprobación: {name}</translation>
    </message>
    <message>
        <source>No photo: {why}</source>
        <translation>Sin foto: {why}</translation>
    </message>
    <message>
        <source>No visit yet.</source>
        <translation>Todavía ninguna visita.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Repair {number}</source>
        <translation>Reparación {number}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>travel {amount}</source>
        <translation>desplazamiento {amount}</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} de {total} líneas</translation>
    </message>
</context>
<context>
    <name>VoidPaper</name>
    <message>
        <source>It keeps its number and stays readable; every page says that it is void, and why.</source>
        <translation>Conserva su número y sigue legible; cada página dice que está anulado y por qué.</translation>
    </message>
    <message>
        <source>Void the paper</source>
        <translation>Anular el documento</translation>
    </message>
    <message>
        <source>Void {paper}</source>
        <translation>Anular {paper}</translation>
    </message>
    <message>
        <source>Voiding {paper}</source>
        <translation>Anulación de {paper}</translation>
    </message>
</context>
<context>
    <name>VoucherPaper</name>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>For anything this shop sells or does. Whoever holds it may use it.</source>
        <translation>Para todo lo que vende o hace esta tienda. Puede usarlo quien lo tenga.</translation>
    </message>
    <message>
        <source>For return</source>
        <translation>Por la devolución</translation>
    </message>
    <message>
        <source>Invoice or ticket</source>
        <translation>Factura o tique</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Emitido el</translation>
    </message>
    <message>
        <source>It may be used in parts; what is left stays on it.</source>
        <translation>Se puede usar por partes; lo que queda sigue en él.</translation>
    </message>
    <message>
        <source>This paper is no invoice.</source>
        <translation>Este documento no es una factura.</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>Usado el</translation>
    </message>
    <message>
        <source>Used so far</source>
        <translation>Usado hasta ahora</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>left of {sum}</source>
        <translation>quedan de {sum}</translation>
    </message>
    <message>
        <source>no last day: it never expires</source>
        <translation>sin fecha límite: no caduca</translation>
    </message>
</context>
<context>
    <name>Waiver</name>
    <message>
        <source>By price</source>
        <translation>Según el precio</translation>
    </message>
    <message>
        <source>Date of the waiver</source>
        <translation>Fecha de la renuncia</translation>
    </message>
    <message>
        <source>Fault as told</source>
        <translation>Avería declarada</translation>
    </message>
    <message>
        <source>I waive the prior quote and authorise the repair described.</source>
        <translation>Renuncio al presupuesto previo y autorizo la reparación descrita.</translation>
    </message>
    <message>
        <source>If a hidden fault appears</source>
        <translation>Si aparece una avería oculta</translation>
    </message>
    <message>
        <source>It may add at most the amount below; above it a new quote is made.</source>
        <translation>Puede añadir como máximo el importe siguiente; por encima se hace un presupuesto nuevo.</translation>
    </message>
    <message>
        <source>It may add at most this share of the price of the unit when new; above it a new quote is made:</source>
        <translation>Puede añadir como máximo esta parte del precio del aparato nuevo; por encima se hace un presupuesto nuevo:</translation>
    </message>
    <message>
        <source>It may add up to</source>
        <translation>Puede añadir hasta</translation>
    </message>
    <message>
        <source>Price when new</source>
        <translation>Precio del aparato nuevo</translation>
    </message>
    <message>
        <source>Services to do</source>
        <translation>Servicios a realizar</translation>
    </message>
    <message>
        <source>What the customer declares</source>
        <translation>Declaración del cliente</translation>
    </message>
    <message>
        <source>above {price}: {share}</source>
        <translation>más de {price}: {share}</translation>
    </message>
    <message>
        <source>up to {price}: {share}</source>
        <translation>hasta {price}: {share}</translation>
    </message>
</context>
<context>
    <name>Warranty</name>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start} ({law})</source>
        <translation>
            <numerusform>%n mes desde la entrega el {start} ({law})</numerusform>
            <numerusform>%n meses desde la entrega el {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}, agreed for second-hand ({law})</source>
        <translation>
            <numerusform>%n mes desde la entrega el {start}, acordado por ser de segunda mano ({law})</numerusform>
            <numerusform>%n meses desde la entrega el {start}, acordados por ser de segunda mano ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}, digital content ({law})</source>
        <translation>
            <numerusform>%n mes desde la entrega el {start}, contenido digital ({law})</numerusform>
            <numerusform>%n meses desde la entrega el {start}, contenido digital ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from delivery on {start}: the {agreed} agreed for second-hand are too few and void ({law})</source>
        <translation>
            <numerusform>%n mes desde la entrega el {start}: los {agreed} acordados para segunda mano son menos de los permitidos y nulos ({law})</numerusform>
            <numerusform>%n meses desde la entrega el {start}: los {agreed} acordados para segunda mano son menos de los permitidos y nulos ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from handing back on {start} ({law})</source>
        <translation>
            <numerusform>%n mes desde la entrega el {start} ({law})</numerusform>
            <numerusform>%n meses desde la entrega el {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from the installation on {start} ({law})</source>
        <translation>
            <numerusform>%n mes desde la instalación el {start} ({law})</numerusform>
            <numerusform>%n meses desde la instalación el {start} ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from {start}, given by the maker</source>
        <translation>
            <numerusform>%n mes desde el {start}, que da el fabricante</numerusform>
            <numerusform>%n meses desde el {start}, que da el fabricante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from {start}, handed back after guarantee work ({law})</source>
        <translation>
            <numerusform>%n mes desde el {start}, entrega tras el trabajo en garantía ({law})</numerusform>
            <numerusform>%n meses desde el {start}, entrega tras el trabajo en garantía ({law})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) in all from {start}, agreed with the shop</source>
        <translation>
            <numerusform>%n mes en total desde el {start}, acordado con la tienda</numerusform>
            <numerusform>%n meses en total desde el {start}, acordados con la tienda</numerusform>
        </translation>
    </message>
    <message>
        <source>A fault is presumed to have existed at delivery unless the seller proves otherwise.</source>
        <translation>Se presume que un defecto ya existía en la entrega, salvo que el vendedor pruebe lo contrario.</translation>
    </message>
    <message>
        <source>A fault that appears by {day} is presumed to have existed at delivery unless the seller proves otherwise.</source>
        <translation>Salvo que el vendedor pruebe lo contrario, se presume que un defecto que aparezca hasta el {day} ya existía en la entrega.</translation>
    </message>
    <message>
        <source>After {day} the shop may ask for proof that the fault existed at delivery.</source>
        <translation>Después del {day} la tienda puede pedir prueba de que el defecto ya existía en la entrega.</translation>
    </message>
    <message>
        <source>As a consumer: covered until {day}.</source>
        <translation>Como consumidor: cubierto hasta el {day}.</translation>
    </message>
    <message>
        <source>Besides, what was agreed, the maker&apos;s guarantee by its own terms, and the guarantee on repairs of household appliances ({law}).</source>
        <translation>Además, lo acordado, la garantía del fabricante según sus condiciones y la garantía de las reparaciones de aparatos de uso doméstico ({law}).</translation>
    </message>
    <message>
        <source>Between traders: {seen} days for faults in sight, {inner} days for inner ones ({law}).</source>
        <translation>Entre comerciantes: {seen} días para los defectos visibles y {inner} días para los internos ({law}).</translation>
    </message>
    <message>
        <source>Bought for a business: the consumer&apos;s legal guarantee does not apply.</source>
        <translation>Comprado para una actividad profesional: no se aplica la garantía legal del consumidor.</translation>
    </message>
    <message>
        <source>Does the buyer buy as a consumer or for a business? The legal guarantee hangs on it: say so with the customer.</source>
        <translation>¿Compra como consumidor o para una actividad profesional? De ello depende la garantía legal: indíquelo en la ficha del cliente.</translation>
    </message>
    <message>
        <source>For hidden defects the buyer can act until {day} ({law}).</source>
        <translation>Por vicios ocultos el comprador puede reclamar hasta el {day} ({law}).</translation>
    </message>
    <message>
        <source>Guarantee on a part</source>
        <translation>Garantía de una pieza</translation>
    </message>
    <message>
        <source>Guarantee on the same defect</source>
        <translation>Garantía sobre el mismo defecto</translation>
    </message>
    <message>
        <source>Installation guarantee</source>
        <translation>Garantía de la instalación</translation>
    </message>
    <message>
        <source>Is it a fault of the installation of {day}?</source>
        <translation>¿Es un fallo de la instalación del {day}?</translation>
    </message>
    <message>
        <source>Is it the part fitted on {day}?</source>
        <translation>¿Es la pieza montada el {day}?</translation>
    </message>
    <message>
        <source>Is it the same fault as the one repaired on {day}?</source>
        <translation>¿Es la misma avería que se reparó el {day}?</translation>
    </message>
    <message>
        <source>It covers that part.</source>
        <translation>Cubre esa pieza.</translation>
    </message>
    <message>
        <source>It covers the fault that was repaired.</source>
        <translation>Cubre la avería que se reparó.</translation>
    </message>
    <message>
        <source>It covers the installation.</source>
        <translation>Cubre la instalación.</translation>
    </message>
    <message>
        <source>Legal guarantee</source>
        <translation>Garantía legal</translation>
    </message>
    <message>
        <source>Maintenance contract</source>
        <translation>Contrato de mantenimiento</translation>
    </message>
    <message>
        <source>Maker&apos;s guarantee</source>
        <translation>Garantía del fabricante</translation>
    </message>
    <message>
        <source>No guarantee is known.</source>
        <translation>No consta ninguna garantía.</translation>
    </message>
    <message>
        <source>No guarantee on {day}. The last one: {cover}, until {end}.</source>
        <translation>Sin garantía el {day}. La última: {cover}, hasta el {end}.</translation>
    </message>
    <message>
        <source>No guarantee yet on {day}: it begins on {start}.</source>
        <translation>El {day} aún no hay garantía: empieza el {start}.</translation>
    </message>
    <message>
        <source>Not sold yet on {day}: it was sold on {sold}.</source>
        <translation>El {day} aún no se había vendido: se vendió el {sold}.</translation>
    </message>
    <message>
        <source>Put it right, or propose a lower price or the end of the contract ({law}).</source>
        <translation>Déjelo conforme o proponga una rebaja del precio o la resolución del contrato ({law}).</translation>
    </message>
    <message>
        <source>Repair guarantee</source>
        <translation>Garantía de la reparación</translation>
    </message>
    <message>
        <source>Shop&apos;s extension</source>
        <translation>Ampliación de la tienda</translation>
    </message>
    <message>
        <source>The maker&apos;s guarantee runs from the first sale, which is not known: ask for its receipt.</source>
        <translation>La garantía del fabricante cuenta desde la primera venta, que no se conoce: pida su factura.</translation>
    </message>
    <message>
        <source>The sale date is not known: ask for the receipt or the invoice.</source>
        <translation>No se conoce la fecha de venta: pida el tique o la factura.</translation>
    </message>
    <message>
        <source>The unit is the shop&apos;s own: it came back and was not sold again. Nobody has a guarantee on it.</source>
        <translation>El equipo es de la tienda: se devolvió y no se ha vuelto a vender. Nadie tiene garantía sobre él.</translation>
    </message>
    <message>
        <source>agreed from {start}</source>
        <translation>acordada desde el {start}</translation>
    </message>
    <message>
        <source>given by the shop with the work handed over on {start}</source>
        <translation>de la tienda por el trabajo entregado el {start}</translation>
    </message>
    <message>
        <source>{cover} until {end}: {reason}.</source>
        <translation>{cover} hasta el {end}: {reason}.</translation>
    </message>
    <message>
        <source>{cover} without an end: {reason}.</source>
        <translation>{cover} sin fecha de fin: {reason}.</translation>
    </message>
    <message>
        <source>{cover}, in force until the unit is in conformity: {reason}.</source>
        <translation>{cover}, vigente hasta que el equipo esté conforme: {reason}.</translation>
    </message>
    <message>
        <source>{cover}, in force while the unit is in the shop: {reason}.</source>
        <translation>{cover}, vigente mientras el equipo está en la tienda: {reason}.</translation>
    </message>
    <message>
        <source>{name}, from {start}</source>
        <translation>{name}, desde el {start}</translation>
    </message>
    <message numerus="yes">
        <source>{reason}; %n day(s) in the shop added</source>
        <translation>
            <numerusform>{reason}; más %n día en la tienda</numerusform>
            <numerusform>{reason}; más %n días en la tienda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason}; %n month(s) added once for the repair</source>
        <translation>
            <numerusform>{reason}; más %n mes, una sola vez, por la reparación</numerusform>
            <numerusform>{reason}; más %n meses, una sola vez, por la reparación</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason}; handed back on {day} not in conformity, the term is still suspended</source>
        <translation>{reason}; entregado el {day} sin estar conforme, el plazo sigue suspendido</translation>
    </message>
    <message>
        <source>{reason}; in the shop since {day}, the term is suspended</source>
        <translation>{reason}; en la tienda desde el {day}, el plazo está suspendido</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Hours are written 9-14, 17-20. Empty: closed.</source>
        <translation>El horario se escribe 9-14, 17-20. Vacío: cerrado.</translation>
    </message>
    <message>
        <source>These hours overlap, or close before they open.</source>
        <translation>Estas horas se solapan, o cierran antes de abrir.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>WeekPlan</name>
    <message>
        <source>! the time was promised · ? a part is not here yet</source>
        <translation>! hora comprometida · ? falta un repuesto</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Nobody works here yet.</source>
        <translation>Todavía no trabaja nadie aquí.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>{day} · closed</source>
        <translation>{day} · cerrado</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>About case {number}</source>
        <translation>Sobre el caso {number}</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Ninguno en particular</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>Rehaciendo</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Posventa</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Nothing is found for “{text}”.</source>
        <translation>No se encuentra nada para «{text}».</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Promociones</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>With what is shown</source>
        <translation>Con lo que se ve</translation>
    </message>
    <message>
        <source>campaigns offers coupons draws contest raffle marketing</source>
        <translation>campañas ofertas cupones sorteos concurso rifa mercadotecnia</translation>
    </message>
    <message>
        <source>clients people companies contacts</source>
        <translation>personas empresas contactos</translation>
    </message>
    <message>
        <source>desk agenda home start due</source>
        <translation>mesa agenda inicio pendiente</translation>
    </message>
    <message>
        <source>devices appliances equipment serial</source>
        <translation>aparatos dispositivos máquinas serie</translation>
    </message>
    <message>
        <source>figures statistics month report satisfaction NPS</source>
        <translation>cifras estadísticas mes informe satisfacción NPS</translation>
    </message>
    <message>
        <source>models articles catalogue</source>
        <translation>modelos artículos catálogo</translation>
    </message>
    <message>
        <source>options preferences configuration</source>
        <translation>opciones preferencias configuración</translation>
    </message>
    <message>
        <source>phone follow-up survey queue</source>
        <translation>teléfono seguimiento encuesta cola</translation>
    </message>
    <message>
        <source>plans contracts visits due readings renewal</source>
        <translation>planes contratos visitas vencimientos lecturas renovación</translation>
    </message>
    <message>
        <source>repairs jobs workshop bench board</source>
        <translation>reparaciones trabajos taller banco tablero</translation>
    </message>
    <message>
        <source>visits technicians appointments week day route</source>
        <translation>visitas técnicos citas agenda semana día ruta</translation>
    </message>
</context>
<context>
    <name>WithdrawCall</name>
    <message>
        <source>It leaves the queue and is counted nowhere.</source>
        <translation>Sale de la cola y no cuenta en ninguna parte.</translation>
    </message>
    <message>
        <source>Withdraw the call</source>
        <translation>Retirar la llamada</translation>
    </message>
</context>
<context>
    <name>Withdrawal</name>
    <message>
        <source>Delivered on</source>
        <translation>Entregado el</translation>
    </message>
    <message>
        <source>Please send it by</source>
        <translation>Envíelo, por favor, a más tardar el</translation>
    </message>
    <message>
        <source>Received by the shop</source>
        <translation>Recibido por la tienda</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>We have received your withdrawal from this contract</source>
        <translation>Hemos recibido su desistimiento de este contrato</translation>
    </message>
    <message>
        <source>We pay back by</source>
        <translation>Devolvemos el dinero, a más tardar, el</translation>
    </message>
</context>
<context>
    <name>WordPolicy</name>
    <message>
        <source>For goods without a defect that were bought in the shop. What it does not say the law fills: 14 days, money. What was sold before keeps the version of its day.</source>
        <translation>Para productos sin defecto comprados en la tienda. Lo que no diga lo completa la ley: 14 días, dinero. Lo vendido antes conserva la versión de su día.</translation>
    </message>
    <message>
        <source>In force: version {version}, since {day}</source>
        <translation>En vigor: versión {version}, desde el {day}</translation>
    </message>
    <message>
        <source>No policy is in force yet: the law&apos;s days hold.</source>
        <translation>Aún no hay política en vigor: valen los días de la ley.</translation>
    </message>
    <message>
        <source>Return policy</source>
        <translation>Política de devoluciones</translation>
    </message>
    <message>
        <source>Save the new version</source>
        <translation>Guardar la versión nueva</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>{share} above {price}</source>
        <translation>un {share} si vale más de {price}</translation>
    </message>
    <message>
        <source>{share} of the price of the unit when new</source>
        <translation>un {share} del precio del aparato nuevo</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n pieza</numerusform>
            <numerusform>%n piezas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Añadir pieza</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Hands-on minutes</source>
        <translation>Minutos de trabajo</translation>
    </message>
    <message>
        <source>Hands-on time</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>How many minutes?</source>
        <translation>¿Cuántos minutos?</translation>
    </message>
    <message>
        <source>Part being typed, job {number}</source>
        <translation>Pieza a medio escribir, trabajo {number}</translation>
    </message>
    <message>
        <source>Parts and minutes</source>
        <translation>Piezas y minutos</translation>
    </message>
    <message>
        <source>Parts put in</source>
        <translation>Piezas puestas</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Quitar pieza</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Set minutes</source>
        <translation>Fijar minutos</translation>
    </message>
    <message>
        <source>Start stopwatch</source>
        <translation>Poner en marcha</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Where the part came from</source>
        <translation>De dónde vino la pieza</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usada</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Add a leave…</source>
        <translation>Añadir una ausencia…</translation>
    </message>
    <message>
        <source>All empty: they work while the shop is open. On holidays the shop&apos;s hours hold.</source>
        <translation>Todo vacío: trabaja mientras la tienda está abierta. En los festivos rige el horario de la tienda.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Hours and leave of {name}</source>
        <translation>Horario y ausencias de {name}</translation>
    </message>
    <message>
        <source>Hours of their own</source>
        <translation>Horario propio</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Monday&apos;s hours for Tuesday to Friday</source>
        <translation>El horario del lunes de martes a viernes</translation>
    </message>
    <message>
        <source>No leave is known.</source>
        <translation>No hay ausencias registradas.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save the hours</source>
        <translation>Guardar el horario</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Job {number}</source>
        <translation>Trabajo {number}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Base imponible</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Aún sin precios.</translation>
    </message>
    <message>
        <source>Price without tax</source>
        <translation>Precio sin impuestos</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Total, tax included</source>
        <translation>Total, impuestos incluidos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>{amount}, tax included</source>
        <translation>{amount}, impuestos incluidos</translation>
    </message>
    <message>
        <source>{price} per hour</source>
        <translation>{price} por hora</translation>
    </message>
</context>
<context>
    <name>World</name>
    <message>
        <source>Another program is using the shop&apos;s file. Nothing was changed. Try again in a moment.</source>
        <translation>Otro programa está usando el archivo de la tienda. No se ha cambiado nada. Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>Something this is about was taken away meanwhile, or something else still needs it. Nothing was changed. Look at it again.</source>
        <translation>Algo de lo que esto trata se ha quitado mientras tanto, u otra cosa aún lo necesita. No se ha cambiado nada. Vuelva a mirarlo.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was changed. Check the disk.</source>
        <translation>No se pudo leer o escribir en el disco. No se ha cambiado nada. Revise el disco.</translation>
    </message>
    <message>
        <source>The disk failed while this was being saved. Check the disk, and look whether it was saved before you do it again.</source>
        <translation>El disco falló mientras se guardaba esto. Revise el disco y mire si quedó guardado antes de repetirlo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space and do it again.</source>
        <translation>El disco está lleno. No se ha cambiado nada. Libere espacio y repítalo.</translation>
    </message>
    <message>
        <source>The disk is full: {place}. Nothing was changed. Free some space and do it again.</source>
        <translation>El disco está lleno: {place}. No se ha cambiado nada. Libere espacio y repítalo.</translation>
    </message>
    <message>
        <source>The disk refused: {place}: {reason}. Nothing was changed.</source>
        <translation>El disco no lo permitió: {place}: {reason}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The file could not be kept: {reason}. Nothing was changed.</source>
        <translation>El archivo no se pudo guardar: {reason}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The shop is open in another window of this program. Use that one, or close it first.</source>
        <translation>La tienda está abierta en otra ventana de este programa. Use esa o ciérrela antes.</translation>
    </message>
    <message>
        <source>The shop&apos;s file cannot be opened. Check that its folder is there and can be read.</source>
        <translation>No se puede abrir el archivo de la tienda. Compruebe que su carpeta existe y se puede leer.</translation>
    </message>
    <message>
        <source>The shop&apos;s file cannot be written: it or its folder is read-only. Nothing was changed. Ask whoever set up this PC for the right to write there.</source>
        <translation>No se puede escribir en el archivo de la tienda: él o su carpeta son de solo lectura. No se ha cambiado nada. Pida permiso de escritura a quien instaló este ordenador.</translation>
    </message>
    <message>
        <source>The shop&apos;s file is damaged. Do not delete it: restore the last verified backup.</source>
        <translation>El archivo de la tienda está dañado. No lo elimine: restaure la última copia de seguridad verificada.</translation>
    </message>
    <message>
        <source>The shop&apos;s folder cannot be written: {reason}</source>
        <translation>No se puede escribir en la carpeta de la tienda: {reason}</translation>
    </message>
    <message>
        <source>The shop’s folder lies on a network share ({kind}): {folder}. There two programs could write at once, and a broken connection would tear the file. Move the folder to a disk of this PC; backups may go to the share.</source>
        <translation>La carpeta de la tienda está en una unidad de red ({kind}): {folder}. Allí dos programas podrían escribir a la vez y un corte de la conexión dañaría el archivo. Mueva la carpeta a un disco de este ordenador; las copias de seguridad pueden ir a la unidad de red.</translation>
    </message>
    <message>
        <source>There is another record with that already ({what}). Nothing was changed.</source>
        <translation>Ya hay otra ficha con ese valor ({what}). No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is no right to read or write here: {place}. Nothing was changed. Choose another folder, or ask whoever set up this PC.</source>
        <translation>No hay permiso para leer o escribir aquí: {place}. No se ha cambiado nada. Elija otra carpeta o consulte a quien instaló este ordenador.</translation>
    </message>
    <message>
        <source>This PC has too little memory left for that. Nothing was changed. Close other programs and do it again.</source>
        <translation>A este ordenador le queda poca memoria para eso. No se ha cambiado nada. Cierre otros programas y vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>This file belongs to another program.</source>
        <translation>Este archivo es de otro programa.</translation>
    </message>
    <message>
        <source>This shop was last opened by a newer version of the program. Nothing was changed. Install the newer version on this PC too.</source>
        <translation>Esta tienda se abrió por última vez con una versión más nueva del programa. No se ha cambiado nada. Instale esa versión también en este ordenador.</translation>
    </message>
    <message>
        <source>This shop was not closed properly, and its folder cannot be written, so its last changes cannot be read. Copy the whole folder to a disk that can be written and open it there.</source>
        <translation>Esta tienda no se cerró bien y en su carpeta no se puede escribir, así que sus últimos cambios no se pueden leer. Copie la carpeta entera a un disco en el que se pueda escribir y ábrala allí.</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>it can only be read</source>
        <translation>solo se puede leer</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>sus enlaces dan vueltas en círculo</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>nobody reads it any more</source>
        <translation>ya nadie lo lee</translation>
    </message>
    <message>
        <source>part of the way to it is no folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
    <message>
        <source>the disk does not answer as it should</source>
        <translation>el disco no responde como debe</translation>
    </message>
    <message>
        <source>the disk does not know how to do that</source>
        <translation>el disco no sabe hacerlo</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the file would be too large</source>
        <translation>el archivo sería demasiado grande</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>ya hay uno con ese nombre</translation>
    </message>
    <message>
        <source>this user may not</source>
        <translation>este usuario no tiene permiso</translation>
    </message>
    <message>
        <source>this user may not use more of the disk</source>
        <translation>este usuario no puede ocupar más disco</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
</context>
</TS>
