#pragma once

#include "app/dialogs/evidence_dialog.h"
#include "app/document/document.h"
#include "app/models/findings_model.h"
#include "app/panels/verdict_card.h"
#include "core/checks/finding.h"

#include <QObject>

namespace app {

class Settings;

/// Evaluating, checking and grouping for the window: the same functions as the command line's, in the
/// background.
class AnalysisCommands : public QObject
{
    Q_OBJECT

public:
    AnalysisCommands(Document& document, Settings& settings, QWidget* window);

    /// The selected site or kampung.
    void evaluate();
    void check();
    void accept(const FindingRow& finding);
    void fix(const FindingRow& finding);
    void addEvidence();
    void findGroups();
    /// The gates of the selected site or kampung, and the decision about it.
    void showGates();
    void decide();
    /// Selects the records behind a number: those of the first table that the window can show.
    void showRecords(const std::vector<core::Uuid>& records);

Q_SIGNALS:
    void evaluating();
    void evaluated(const app::VerdictView& verdict);
    void checked(const std::vector<app::FindingRow>& findings);
    void done(const QString& sentence);
    void failed(const core::Error& error);

private:
    void merge(const FindingRow& finding);

    Document& m_document;
    Settings& m_settings;
    QWidget* m_window;
    std::vector<core::Finding> m_findings{}; // of the last check, in the order of the rows
};

} // namespace app
