; The installer for Windows: makensis /DVERSION=x.y.z packaging\windows\helpdesk.nsi, after `build.py folder`.
; For this user alone, without administrator's rights; the shop's data stays when the program goes.

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
Icon "..\..\build\icons\helpdesk.ico"
UninstallIcon "..\..\build\icons\helpdesk.ico"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Helpdesk"
VIAddVersionKey "FileDescription" "Helpdesk"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Spanish.nlf"

!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Helpdesk"
!define KIND "Helpdesk.Backup"

Section
  ; What an older version left goes first, so that nothing of it is run.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\helpdesk\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Helpdesk.lnk" "$INSTDIR\helpdesk.exe"
  WriteRegStr HKCU "Software\Helpdesk" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "Helpdesk backup"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\helpdesk.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\helpdesk.exe" --backup "%1"'
  WriteRegStr HKCU "Software\Classes\.zip\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${GONE}" "DisplayName" "Helpdesk"
  WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\helpdesk.exe"
  WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${GONE}" "NoModify" 1
  WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
SectionEnd

Section "Uninstall"
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
SectionEnd
