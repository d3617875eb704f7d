import type { Sense } from "./senses.ts";

/**
 * Verbs of Spanish, Portuguese, French, German, Italian, Dutch, Swedish and Turkish as tool
 * descriptions use them: infinitive, imperative and third person. English wins where a word is both.
 */
export const LATIN: Partial<Record<Sense, string>> = {
  read: `obtener obtiene obtenga obtén obter obtém obtêm obtenha recuperar recupera récupérer
    récupère recupere consultar consulta consulte consulter buscar busca busque rechercher recherche
    recherchez chercher pesquisar pesquisa procurar listar lista liste listet lister listele
    listeler mostrar muestra mostra exibir exibe afficher affiche anzeigen zeigt zeige leer lee ler lê
    lire lit lesen liest lese verificar verifica vérifier vérifie prüfen prüft prüfe ver voir suchen
    sucht suche finden findet abrufen abruft ruft holen holt hole ermitteln ermittelt retornar retorna
    devuelve devolver renvoie renvoyer retourne retourner zurückgeben liefert auflisten obtenir obtient
    explorar explora encontrar encuentra encontra trouver trouve visualizar visualiza cercare cerca
    leggere legge ottiene ottenere elenca elencare mostrare ophalen haalt zoeken zoekt lijst hämta hämtar
    visa visar sök söker läs läser getir getirir goster göster gösterir ara arar oku okur
    sorgula sorgular bul bulur`,
  compute: `calcular calcula calculer calcule berechnen berechnet analizar analiza analisar analisa
    analyser analysieren analysiert comparar compara comparer validar valida valider validieren convertir
    convierte converter converte convertit traducir traduce traduzir traduz traduire resumir resume
    umwandeln übersetzen zusammenfassen calcolare calcola analizza analizzare beräkna hesapla hesaplar
    avalia avaliar evaluar evalúa évaluer bewerten`,
  download: "descargar descarga baixar baixa télécharger télécharge herunterladen scaricare",
  generate: `generar genera gerar gera générer génère generieren generiert erzeugen erzeugt generare
    generera oluşturur üretir dessiner dibujar desenhar`,
  create: `crear crea cria criar créer crée erstellen erstellt anlegen legt añadir añade agregar agrega
    adicionar adiciona ajouter ajoute hinzufügen fügt registrar registra enregistrer enregistre guardar
    guarda salvar salva sauvegarder speichern speichert subir sube carregar insertar inserta inserir
    insere insérer einfügen creare aggiungere aggiunge salvare skapa skapar lägg sparar spara oluştur
    olustur ekle ekler kaydet kaydeder importar importa importer importieren copiar copia copier kopieren
    kopiert`,
  update: `actualizar actualiza atualizar atualiza actualiser mettre modifier modifie modificar
    modifica aktualisieren aktualisiert ändern ändert ändere editar edita éditer bearbeiten bearbeitet
    setzen setzt activar activa ativar ativa activer desactivar desactiva desativar désactiver
    aktivieren deaktivieren reactivar renombrar renomear renommer umbenennen mover mueve déplacer
    verschieben verschiebt aggiornare aggiorna modificare uppdatera uppdaterar ändra güncelle günceller
    guncelle duzenle düzenle düzenler cerrar cierra fechar fecha fermer schließen archivar arquivar
    archiver archivieren restaurar restaura restaurer`,
  send: `enviar envía envia envoyer envoie senden sendet sende publicar publica publier publie
    veröffentlichen notificar notifica notifier responder responde répondre antworten inviare invia
    skicka skickar gönder gonder gönderir`,
  run: "ejecutar ejecuta executar executa exécuter exécute ausführen ausführt eseguire esegue kör çalıştır calistir",
  control: `iniciar inicia detener detiene parar démarrer démarre arrêter arrête starten startet
    stoppen stoppt reiniciar reinicia redémarrer neustarten desplegar despliega implantar déployer
    déploie bereitstellen avviare fermare başlat durdur`,
  remove: `eliminar elimina borrar borra excluir exclui deletar apagar apaga supprimer supprime effacer
    efface löschen löscht lösche entfernen entfernt entferne remover retirer quitar quita cancelar
    cancela annuler annule vaciar vacía limpar vider leeren eliminare rimuovere rimuove cancellare
    cancella radera verwijderen verwijdert sil siler kaldır`,
  overwrite:
    "sobrescribir sobrescreve reemplazar reemplaza substituir substitui remplacer remplace ersetzen ersetzt überschreiben überschreibt",
  pay: `pagar paga payer paie bezahlen bezahlt reembolsar reembolsa rembourser erstatten comprar compra
    acheter kaufen kauft vender vende vendre verkaufen transferir transfiere transfere transférer
    überweisen überweist cobrar cobra retirar`,
};
