#pragma once

#include "app/document/document.h"
#include "core/analysis/evaluation.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace app {

class Settings;

/// A decision about one site or kampung: what the rules say, what people decide, why and who. Once made it
/// stays as it is; a later one refers to it.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(Document& document, Settings& settings, core::SubjectKind kind, core::Uuid subject,
                   QWidget* parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void decided(const QString& sentence);
    void failed(const core::Error& error);

private:
    struct Question
    {
        QString name{};
        QString evaluated{};     // the verdict of the rules, in words
        QString failedRule{};    // that forbids layak; empty where none fails
        std::size_t missing = 0; // hard rules that wait for evidence
        QString former{};        // date and verdict of the decision before
    };
    static core::Result<Question> ask(const core::PlanFile& plan, core::SubjectKind kind,
                                      const core::Uuid& subject);
    void present(const Question& question);
    void check();

    Document& m_document;
    Settings& m_settings;
    core::SubjectKind m_kind;
    core::Uuid m_subject;
    QLabel* m_about;
    QLabel* m_state;
    QComboBox* m_verdict;
    QPlainTextEdit* m_reason;
    QLineEdit* m_who;
    QDialogButtonBox* m_buttons;
    bool m_asked = false;
};

} // namespace app
