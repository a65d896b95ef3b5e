#pragma once

#include "app/jobs/job.h"
#include "app/print/completeness.h"
#include "app/print/sheet_file.h"
#include "app/print/sheet_request.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;

namespace app {

class PrintChoices;
class Settings;
class SheetPreview;

/// Chooses a sheet and shows it as it will be printed. The preview is the sheet itself, composed and painted
/// by the code that writes the file, on a pool thread with a connection of its own; the window never waits.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(QString planPath, const SheetSubject& subject, Settings& settings, QWidget* parent = nullptr);
    ~PrintDialog() override;

    /// Templates are stored by who owns the plan, on `storeTemplateWanted`; until this is called there is
    /// nobody.
    void setStoring(bool possible);
    /// Reads again what the plan offers.
    void findOffers();

    /// What is written with the same choices: the sheet shown, the evaluation report of its site, or the book
    /// of all candidates.
    enum class Output
    {
        Sheet,
        Report,
        Book
    };
    void save(const QString& path, Output output);

Q_SIGNALS:
    void previewReady();
    void saved(const QString& path);
    void storeTemplateWanted(const QString& name, const QString& arrangement);
    void removeTemplateWanted(const QString& name);

private:
    struct Preview
    {
        QImage image{};
        gis::SheetLayout layout{};
        double scale = 0.0;
        Completeness completeness{};
    };
    QWidget* makeButtons();
    void connectArrangement();
    void preview();
    void showPreview(core::Result<Preview> result);
    void chooseFile(Output output);
    QPushButton* makeMore();
    double previewDpi() const;

    QString m_planPath;
    Settings& m_settings;
    PrintChoices* m_choices = nullptr;
    SheetPreview* m_preview = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
    QAction* m_report = nullptr;
    QString m_savedPath{};
    QTimer m_later{}; // a sheet is painted when typing pauses
    JobSlot m_previewJob{};
    JobSlot m_saveJob{};
    JobSlot m_offersJob{};
};

} // namespace app
