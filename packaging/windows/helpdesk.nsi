; The installer for Windows: makensis /DVERSION=x.y.z packaging\windows\helpdesk.nsi, after `build.py folder`.
; For this user alone, without administrator's rights; the shop's data stays when the program goes.
; /S installs without a question.

Unicode true
!ifndef VERSION
  !error "Say which version: makensis /DVERSION=x.y.z"
!endif
Name "Helpdesk"
OutFile "..\..\dist\Helpdesk-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Helpdesk"
InstallDirRegKey HKCU "Software\Helpdesk" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
Icon "..\..\build\icons\helpdesk.ico"
UninstallIcon "..\..\build\icons\helpdesk.ico"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; The system's language is taken, English where it is none of these.
LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Spanish.nlf"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Helpdesk"
VIAddVersionKey /LANG=${LANG_ENGLISH} "CompanyName" "Helpdesk"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Helpdesk setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "MIT"

LangString OPEN ${LANG_ENGLISH} "Helpdesk is open. Close it, then try again."
LangString OPEN ${LANG_SPANISH} "Helpdesk está abierto. Ciérrelo e inténtelo de nuevo."
LangString BACKUP ${LANG_ENGLISH} "Backup of a Helpdesk shop"
LangString BACKUP ${LANG_SPANISH} "Copia de seguridad de una tienda de Helpdesk"

!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Helpdesk"
!define KIND "Helpdesk.Backup"

; A program that runs cannot be replaced: ask until it is closed, or leave everything as it is.
!macro WAIT_UNTIL_CLOSED un
Function ${un}WaitUntilClosed
  again:
    IfFileExists "$INSTDIR\helpdesk.exe" 0 closed
    ClearErrors
    FileOpen $0 "$INSTDIR\helpdesk.exe" a
    IfErrors 0 free
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
  free:
    FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

Section
  Call WaitUntilClosed
  ; What an older version left goes first, so that nothing of it is run.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\helpdesk\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Helpdesk.lnk" "$INSTDIR\helpdesk.exe"
  WriteRegStr HKCU "Software\Helpdesk" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(BACKUP)"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\helpdesk.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\helpdesk.exe" --backup "%1"'
  WriteRegStr HKCU "Software\Classes\.zip\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${GONE}" "DisplayName" "Helpdesk"
  WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\helpdesk.exe"
  WriteRegStr HKCU "${GONE}" "Publisher" "Helpdesk"
  WriteRegStr HKCU "${GONE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${GONE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${GONE}" "EstimatedSize" "$0"
  WriteRegDWORD HKCU "${GONE}" "NoModify" 1
  WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
  ; Let the desktop know of the new kind of file: SHCNE_ASSOCCHANGED.
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  Delete "$SMPROGRAMS\Helpdesk.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\helpdesk.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegValue HKCU "Software\Classes\.zip\OpenWithProgids" "${KIND}"
  DeleteRegKey HKCU "Software\Helpdesk"
  DeleteRegKey HKCU "${GONE}"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
